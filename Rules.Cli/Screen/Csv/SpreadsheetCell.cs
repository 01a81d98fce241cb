using System.Buffers;
using System.Text.RegularExpressions;

namespace ExportPolicy.Rules.Cli;

/// <summary>Writes texts as cells of CSV that stay texts in a spreadsheet: cells quote what strangers wrote.</summary>
internal static partial class SpreadsheetCell
{
    // Which of them is the separator depends on the spreadsheet.
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\t\r\n\"");

    /// <summary>The cell: no formula, and in quotes where a spreadsheet might split it.</summary>
    public static string Of(string text)
    {
        var harmless = Formula().Replace(text, "'");
        return harmless.AsSpan().IndexOfAny(Quoted) < 0 ? harmless : $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Cells as a row, without the end of the line.</summary>
    public static string Row(IEnumerable<string> cells) => string.Join(',', cells.Select(Of));

    // Where a cell begins, or what a spreadsheet that splits elsewhere takes for the beginning of one; nobody sees what stands before the sign.
    // It looks at the sign first, so that long white space is not read again and again.
    [GeneratedRegex(@"(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])(?<=(?:^|[;\t\r\n])[\s\p{Cc}\p{Cf}""]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();
}
