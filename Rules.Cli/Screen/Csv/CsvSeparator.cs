using System.Text;

namespace ExportPolicy.Rules.Cli;

/// <summary>Finds the sign between the cells of a file in its header.</summary>
internal static class CsvSeparator
{
    private const int LongestHeader = 1 << 20;

    private static readonly char[] Signs = [',', ';', '\t'];

    /// <summary>The only one of the usual signs that stands in the header, outside of quotes; a comma where there is none.</summary>
    /// <exception cref="InputException">There are several, or no header.</exception>
    public static char Find(StreamBuffer buffer, string file)
    {
        var header = Header(buffer);
        var found = Signs.Where(sign => header.Contains(sign, StringComparison.Ordinal)).ToList();
        return found.Count < 2 ? found.FirstOrDefault(',') : throw new InputException(SourceRecord.Error(file, 1, null,
            $"The header holds {UsageErrors.Either(found.Select(sign => sign == '\t' ? "tabs" : $"'{sign}'")).Replace(" or ", " and ", StringComparison.Ordinal)}; expected one sign between the cells. Put names that hold another one in quotes, or say which it is in a file of columns (--columns)."));
    }

    // The first line that is not blank, without what stands in quotes.
    private static string Header(StreamBuffer buffer)
    {
        var header = new StringBuilder();
        var isQuoted = false;
        for (var at = 0; at < LongestHeader && (at < buffer.Unread.Length || buffer.Fill()); at++)
        {
            var sign = (char)buffer.Unread[at];
            if (sign == '"')
                isQuoted = !isQuoted;
            else if (sign is '\r' or '\n' && !isQuoted && header.Length > 0)
                break;
            else if (!isQuoted)
                header.Append(sign);
        }

        return header.ToString();
    }
}
