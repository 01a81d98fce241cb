using System.Globalization;
using System.Text;

namespace ExportPolicy.Rules;

/// <summary>Makes text from files safe to show: no control characters that move the cursor, and none that reverse the order of what is read.</summary>
internal static class VisibleText
{
    public static bool IsSafe(Rune rune) => Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse);

    /// <summary>The text with unsafe characters written out.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(IsSafe(rune) ? rune.ToString() : Escape(rune));
        return clean.ToString();
    }

    public static string Escape(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}");
}
