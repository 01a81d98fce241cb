using System.Globalization;
using System.Text;

namespace ExportPolicy.Rules;

/// <summary>Makes text from files safe to show: no control characters that move the cursor, and none that reverse the order of what is read.</summary>
internal static class VisibleText
{
    public static bool IsSafe(Rune rune) => Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse);

    public static string Escape(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}");
}
