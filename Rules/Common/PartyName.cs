using System.Globalization;
using System.Text;

namespace ExportPolicy.Rules;

/// <summary>Brings names of parties to one form, so that spelling, case and legal form do not hide that two are the same.</summary>
/// <remarks>Folds letters by its own table: the result must not depend on whether the host runs with ICU or in invariant mode.</remarks>
internal static class PartyName
{
    private static readonly HashSet<string> LegalForms = new(StringComparer.Ordinal)
    {
        "LTD", "LIMITED", "CO", "COMPANY", "COLTD", "INC", "INCORPORATED", "CORP", "CORPORATION", "LLC", "LLP", "LP", "PLC",
        "GMBH", "MBH", "AG", "KG", "SA", "SAS", "SARL", "SRL", "SPA", "BV", "NV", "AB", "AS", "OY", "PTE", "PTY", "KK",
        "JSC", "OJSC", "CJSC", "PJSC", "AO", "OAO", "ZAO", "PAO", "OOO",
    };

    // Cyrillic, then Greek capitals, each above the Latin letter that it looks like.
    private const string LookAlikes = "\u0410\u0412\u0415\u0401\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u0406\u0407\u0408\u0405\u04AE\u04C0" + "\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7";
    private const string Meant = "ABEEKMHOPCTYXIIJSYI" + "ABEZHIKMNOPTYX";

    private static readonly Dictionary<char, string> Folded = Fold(
        ("A", "ÀÁÂÃÄÅĀĂĄ"), ("AE", "Æ"), ("C", "ÇĆĈĊČ"), ("D", "ĎĐÐ"), ("E", "ÈÉÊËĒĔĖĘĚ"), ("G", "ĜĞĠĢ"), ("H", "ĤĦ"),
        ("I", "ÌÍÎÏĨĪĬĮİ"), ("J", "Ĵ"), ("K", "Ķ"), ("L", "ĹĻĽĿŁ"), ("N", "ÑŃŅŇ"), ("O", "ÒÓÔÕÖØŌŎŐ"), ("OE", "Œ"),
        ("R", "ŔŖŘ"), ("S", "ŚŜŞŠȘ"), ("SS", "ẞß"), ("T", "ŢŤŦȚ"), ("TH", "Þ"), ("U", "ÙÚÛÜŨŪŬŮŰŲ"), ("W", "Ŵ"), ("Y", "ÝŶŸ"), ("Z", "ŹŻŽ"));

    /// <summary>The name in capitals without accents, punctuation, legal forms and surplus white space.</summary>
    public static string Normalize(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name)
            Append(folded, letter);
        var words = folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = words.Where(word => !LegalForms.Contains(word)).ToArray();

        // A name that consists of legal forms only is a name all the same.
        return string.Join(' ', kept.Length > 0 ? kept : words);
    }

    /// <summary>The normalised name with letters of other alphabets that look like Latin ones taken for these, so that a listed name cannot hide behind them.</summary>
    /// <remarks>For finding what may be the same; not for proving that it is.</remarks>
    public static string Skeleton(string name) => Normalize(string.Concat(name.Select(Latin)));

    private static char Latin(char letter)
    {
        // The full-width forms stand in the order of ASCII.
        if (letter is >= '\uFF01' and <= '\uFF5E')
            return (char)(letter - '\uFF01' + '!');
        var upper = char.ToUpperInvariant(letter);
        var at = LookAlikes.IndexOf(upper, StringComparison.Ordinal);
        return at >= 0 ? Meant[at] : letter;
    }

    private static void Append(StringBuilder folded, char letter)
    {
        var upper = char.ToUpperInvariant(letter);
        if (Folded.TryGetValue(upper, out var plain))
            folded.Append(plain);
        else if (char.IsLetterOrDigit(upper) || char.IsSurrogate(upper))
            folded.Append(upper);
        else if (upper == '&')
            folded.Append(" AND ");
        else if (upper is not ('.' or '\'' or '’') && char.GetUnicodeCategory(upper) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            folded.Append(' ');
    }

    private static Dictionary<char, string> Fold(params ReadOnlySpan<(string Plain, string Letters)> groups)
    {
        var table = new Dictionary<char, string>();
        foreach (var (plain, letters) in groups)
        {
            foreach (var letter in letters)
                table.Add(letter, plain);
        }

        return table;
    }
}
