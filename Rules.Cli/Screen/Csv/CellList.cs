using System.Text;

namespace ExportPolicy.Rules.Cli;

/// <summary>Several texts in one cell, with bars between them; a bar within a text is doubled.</summary>
internal static class CellList
{
    private const char Bar = '|';

    public static string Join(IEnumerable<string> texts) => string.Join(" | ", texts.Select(text => text.Replace("|", "||", StringComparison.Ordinal)));

    public static IReadOnlyList<string> Split(string cell)
    {
        if (!cell.Contains(Bar, StringComparison.Ordinal))
            return [cell];
        var (texts, text) = (new List<string>(), new StringBuilder());
        for (var at = 0; at < cell.Length; at++)
        {
            if (cell[at] != Bar)
            {
                text.Append(cell[at]);
            }
            else if (at + 1 < cell.Length && cell[at + 1] == Bar)
            {
                text.Append(Bar);
                at++;
            }
            else
            {
                texts.Add(text.ToString().Trim());
                text.Clear();
            }
        }

        return [.. texts, text.ToString().Trim()];
    }
}
