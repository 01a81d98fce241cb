using System.Globalization;

namespace ExportPolicy.Rules.Ledger;

/// <summary>Days as they are stored: texts that sort as the days do.</summary>
internal static class Days
{
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly Parse(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
