namespace ExportPolicy.Rules.Cli;

/// <summary>Writes tables for people: columns as wide as their widest cell, the last one as long as it is.</summary>
internal static class TextTable
{
    public static void Write(TextWriter output, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var all = rows.Prepend(heads).Select(row => row.Select(VisibleText.Clean).ToList()).ToList();
        var widths = heads.Select((_, column) => all.Max(row => row[column].Length)).ToList();
        foreach (var row in all)
            output.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
