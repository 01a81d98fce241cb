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

    private static readonly HashSet<string> MergedLegalForms = new(LegalForms.Select(LookAlikes.Merge), StringComparer.Ordinal);

    private static readonly Dictionary<char, string> Folded = Fold(
        ("A", "ÀÁÂÃÄÅĀĂĄ"), ("AE", "Æ"), ("C", "ÇĆĈĊČ"), ("D", "ĎĐÐ"), ("E", "ÈÉÊËĒĔĖĘĚ"), ("G", "ĜĞĠĢ"), ("H", "ĤĦ"),
        ("I", "ÌÍÎÏĨĪĬĮİı"), ("J", "Ĵ"), ("K", "Ķ"), ("L", "ĹĻĽĿŁ"), ("N", "ÑŃŅŇ"), ("O", "ÒÓÔÕÖØŌŎŐ"), ("OE", "Œ"),
        ("R", "ŔŖŘ"), ("S", "ŚŜŞŠȘ"), ("SS", "ẞß"), ("T", "ŢŤŦȚ"), ("TH", "Þ"), ("U", "ÙÚÛÜŨŪŬŮŰŲ"), ("W", "Ŵ"), ("Y", "ÝŶŸ"), ("Z", "ŹŻŽ"));

    /// <summary>The name in capitals without accents, punctuation, legal forms, invisible signs and surplus white space.</summary>
    public static string Normalize(string name) => Join(Words(name), LegalForms);

    /// <summary>The normalised name with letters and digits that look like Latin ones taken for these, and those of them that look alike for one, so that a listed name cannot hide behind them.</summary>
    /// <remarks>For finding what may be the same; not for proving that it is.</remarks>
    public static string Skeleton(string name) => Join(MergedWords(name), MergedLegalForms);

    /// <summary>An identifier as <see cref="Skeleton"/> makes a name, without anything that separates its letters and digits; empty where there are none.</summary>
    public static string IdentifierSkeleton(string identifier) => string.Concat(MergedWords(identifier));

    private static string[] MergedWords(string text) => Array.ConvertAll(Words(LookAlikes.ToLatin(text)), LookAlikes.Merge);

    private static string[] Words(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            Append(folded, rune);
        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    // A name that consists of legal forms only is a name all the same.
    private static string Join(string[] words, HashSet<string> legalForms)
    {
        var kept = words.Where(word => !legalForms.Contains(word)).ToArray();
        return string.Join(' ', kept.Length > 0 ? kept : words);
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        if (LookAlikes.IsInvisible(rune, category))
            return;
        var isLetterOrDigit = category <= UnicodeCategory.OtherLetter || category == UnicodeCategory.DecimalDigitNumber;
        if (rune.Value > char.MaxValue)
        {
            folded.Append(isLetterOrDigit ? rune.ToString() : " ");
            return;
        }

        var upper = char.ToUpperInvariant((char)rune.Value);
        if (Folded.TryGetValue(upper, out var plain))
            folded.Append(plain);
        else if (isLetterOrDigit)
            folded.Append(upper);
        else if (upper == '&')
            folded.Append(" AND ");
        else if (upper is not ('.' or '\'' or '’'))
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
