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
