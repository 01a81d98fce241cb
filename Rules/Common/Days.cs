using System.Globalization;

namespace ExportPolicy.Rules;

/// <summary>Days in messages: ISO 8601, whatever calendar the host has.</summary>
internal static class Days
{
    public static string ToIso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
