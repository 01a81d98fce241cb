using System.Globalization;
using System.Text;

namespace ExportPolicy.Rules.Ledger;

/// <summary>Ids and names as they are stored: what a database cannot hold, control characters and half surrogate pairs, is written out.</summary>
internal static class StoredText
{
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001f') && !text.Contains('\\', StringComparison.Ordinal) && !text.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
            return text;
        var stored = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
                stored.Append(@"\\");
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                stored.Append(text, i++, 2);
            else if (text[i] < ' ' || char.IsSurrogate(text[i]))
                stored.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}");
            else
                stored.Append(text[i]);
        }

        return stored.ToString();
    }

    /// <summary>The same for names that compare without regard to case.</summary>
    public static string Folded(string text) => Of(text.Trim().ToLowerInvariant());
}
