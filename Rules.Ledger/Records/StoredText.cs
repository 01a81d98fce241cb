using System.Globalization;
using System.Text;

namespace ExportPolicy.Rules.Ledger;

/// <summary>Ids and names as they are stored: what a database cannot hold, control characters and half surrogate pairs, is written out.</summary>
internal static class StoredText
{
    // Two of them have to fit into one entry of an index: in PostgreSQL that is a third of a page, 2,704 bytes, and a character takes up to three.
    private const int Longest = 400;

    /// <summary>An id or a name, as an index holds it.</summary>
    /// <exception cref="LedgerException">It is too long for that.</exception>
    public static string Of(string text)
    {
        var stored = Visible(text);
        return stored.Length <= Longest
            ? stored
            : throw new LedgerException(LedgerProblem.Refused, string.Create(
                CultureInfo.InvariantCulture, $"'{stored[..40]}…' is {stored.Length} characters long as it is stored; the ledger takes ids, keys and names of at most {Longest}. Nothing was written. Use a shorter one, or its digest."));
    }

    /// <summary>Any text, as long as it may be.</summary>
    public static string Visible(string text)
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

    /// <summary>The text again that was stored.</summary>
    public static string Back(string stored)
    {
        if (!stored.Contains('\\', StringComparison.Ordinal))
            return stored;
        var text = new StringBuilder(stored.Length);
        for (var i = 0; i < stored.Length; i++)
        {
            if (stored[i] == '\\' && i + 1 < stored.Length && stored[i + 1] == '\\')
                text.Append(stored[++i]);
            else if (stored[i] == '\\' && i + 5 < stored.Length && ushort.TryParse(stored.AsSpan(i + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var unit))
                (_, i) = (text.Append((char)unit), i + 5);
            else
                text.Append(stored[i]);
        }

        return text.ToString();
    }

    /// <summary>The same for names that compare without regard to case.</summary>
    public static string Folded(string text) => Of(text.Trim().ToLowerInvariant());
}
