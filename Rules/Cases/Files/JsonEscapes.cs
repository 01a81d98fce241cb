using System.Globalization;
using System.Text;

namespace ExportPolicy.Rules;

/// <summary>Reads texts of JSON that the parser refuses because they hold half a surrogate pair.</summary>
internal static class JsonEscapes
{
    private const int Digits = 4;

    /// <summary>The text, code unit by code unit.</summary>
    /// <param name="escaped">What stands between the quotation marks, in UTF-8, of JSON that the parser accepted otherwise.</param>
    public static string Decode(ReadOnlySpan<byte> escaped)
    {
        var written = Encoding.UTF8.GetString(escaped);
        var text = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] != '\\')
            {
                text.Append(written[i]);
            }
            else if (written[++i] != 'u')
            {
                text.Append(written[i] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', var same => same });
            }
            else
            {
                text.Append((char)ushort.Parse(written.AsSpan(i + 1, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += Digits;
            }
        }

        return text.ToString();
    }
}
