namespace ExportPolicy.Rules.Cli;

/// <summary>Several texts in one cell, with bars between them; a bar within a text is doubled.</summary>
internal static class CellList
{
    private const string Stand = "\uFFFF";

    public static string Join(IEnumerable<string> texts) => string.Join(" | ", texts.Select(text => text.Replace("|", "||", StringComparison.Ordinal)));

    public static IReadOnlyList<string> Split(string cell) => !cell.Contains('|', StringComparison.Ordinal) ? [cell]
        : [.. cell.Replace("||", Stand, StringComparison.Ordinal).Split('|').Select(text => text.Replace(Stand, "|", StringComparison.Ordinal).Trim())];
}
