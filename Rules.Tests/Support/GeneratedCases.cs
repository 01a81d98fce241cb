using System.Globalization;

namespace ExportPolicy.Rules.Tests;

/// <summary>How many random cases a test looks at: every run has new ones, and GENERATED_CASES asks for a longer run.</summary>
internal static class GeneratedCases
{
    public static int Count { get; } = int.TryParse(Environment.GetEnvironmentVariable("GENERATED_CASES"), CultureInfo.InvariantCulture, out var count) ? count : 400;
}
