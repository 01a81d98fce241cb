using System.Globalization;
using System.Text.RegularExpressions;

namespace ExportPolicy.Rules;

/// <summary>The text forms of control codes.</summary>
internal static partial class ControlCodeGrammar
{
    public const string Ear99 = "EAR99";
    private const int LongestCode = 40;
    private const string Expected =
        "expected a code with its scheme, such as 'ML3.a', 'USML VII(a)(1)', 'ECCN 1A613', 'EAR99' or 'HS 9306.90'";

    /// <summary>Reads a code into its canonical text; answers what is wrong, or null.</summary>
    public static string? Read(string? text, out ControlScheme scheme, out string value)
    {
        scheme = default;
        value = "";
        if (string.IsNullOrWhiteSpace(text))
            return $"The control code is empty; {Expected}.";
        var code = text.Trim();

        // Only ASCII gets to the patterns: ignoring case must not let look-alike letters through.
        if (code.Length > LongestCode || !System.Text.Ascii.IsValid(code))
            return $"The control code is '{Excerpt.Of(text)}'; {Expected}.";

        var upper = code.ToUpperInvariant();
        if (upper == Ear99)
            upper = $"ECCN {Ear99}";
        string? canonical;
        string expected;
        if (After(upper, "USML", out var rest))
            (scheme, canonical, expected) = (ControlScheme.Usml, Usml(rest), "a category from I to XXI with paragraphs such as 'USML VII(a)(1)'.");
        else if (After(upper, "ECCN", out rest))
            (scheme, canonical, expected) = (ControlScheme.Eccn, Eccn(rest), "a digit, a letter from A to E, three digits and paragraphs such as 'ECCN 1A613' or 'ECCN 0A501.y', or 'EAR99'.");
        else if (After(upper, "HS", out rest))
            (scheme, canonical, expected) = (ControlScheme.Hs, Hs(rest), "a chapter, heading or subheading of 2, 4 or 6 digits such as 'HS 9306.90'. Leave national digits out.");
        else if (upper.StartsWith("ML", StringComparison.Ordinal))
            (scheme, canonical, expected) = (ControlScheme.Wassenaar, Wassenaar(upper), "ML1 to ML22 with subitems such as 'ML3.a' or 'ML6.b.1.a'.");
        else
            return $"The control code is '{text}'; {Expected}.{Guess(upper)}";

        value = canonical ?? "";
        return canonical is null ? $"The control code is '{text}'; expected {expected}" : null;
    }

    /// <summary>Where the text of the code one step above ends; 0 at the top.</summary>
    public static int EndOfParent(ControlScheme scheme, string value) => scheme switch
    {
        ControlScheme.Usml => Math.Max(0, value.LastIndexOf('(')),
        ControlScheme.Hs when value.Length == "HS 9306".Length => "HS 93".Length,
        _ => Math.Max(0, value.LastIndexOf('.')),
    };

    /// <summary>Whether a code names software or technology.</summary>
    public static bool IsIntangible(ControlScheme scheme, string value) => scheme switch
    {
        ControlScheme.Wassenaar => value is "ML21" or "ML22" || value.StartsWith("ML21.", StringComparison.Ordinal) || value.StartsWith("ML22.", StringComparison.Ordinal),
        ControlScheme.Eccn => value != Ear99 && value["ECCN 1".Length] is 'D' or 'E',
        _ => false,
    };

    private static string? Wassenaar(string code) => WassenaarPattern().IsMatch(code) ? "ML" + code[2..].ToLowerInvariant() : null;

    private static string? Usml(string code)
    {
        var match = UsmlPattern().Match(code);
        return match.Success ? $"USML {match.Groups[1].Value}{match.Groups[2].Value.ToLowerInvariant()}" : null;
    }

    private static string? Eccn(string code)
    {
        if (code == Ear99)
            return Ear99;
        return EccnPattern().IsMatch(code) ? $"ECCN {code[..5]}{code[5..].ToLowerInvariant()}" : null;
    }

    private static string? Hs(string code)
    {
        var match = HsPattern().Match(code);
        if (!match.Success || match.Groups[1].Value == "00")
            return null;
        var heading = match.Groups[1].Value + match.Groups[2].Value;
        return match.Groups[3].Success ? $"HS {heading}.{match.Groups[3].Value}" : $"HS {heading}";
    }

    private static bool After(string code, string prefix, out string rest)
    {
        rest = "";
        if (code.Length <= prefix.Length || !code.StartsWith(prefix, StringComparison.Ordinal) || code[prefix.Length] is not (' ' or ':'))
            return false;
        rest = code[(prefix.Length + 1)..].Trim();
        return true;
    }

    private static string Guess(string code)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["ECCN", "HS", "USML"])
        {
            if (Read(string.Create(CultureInfo.InvariantCulture, $"{prefix} {code}"), out _, out var meant) is null)
                return $" Did you mean '{meant}'?";
        }

        return "";
    }

    [GeneratedRegex(@"^ML(?:[1-9]|1[0-9]|2[0-2])(?:\.[A-Z](?:\.[1-9][0-9]?(?:\.[A-Z](?:\.[1-9][0-9]?)?)?)?)?\z")]
    private static partial Regex WassenaarPattern();

    [GeneratedRegex(@"^(XXI|XX|XIX|XVIII|XVII|XVI|XV|XIV|XIII|XII|XI|X|IX|VIII|VII|VI|V|IV|III|II|I)((?:\([A-Z]\)(?:\([1-9][0-9]?\)(?:\([IVX]+\))?)?)?)\z")]
    private static partial Regex UsmlPattern();

    [GeneratedRegex(@"^[0-9][A-E][0-9]{3}(?:\.[A-Z]{1,2}(?:\.[1-9][0-9]?(?:\.[A-Z]{1,2}(?:\.[1-9][0-9]?)?)?)?)?\z")]
    private static partial Regex EccnPattern();

    [GeneratedRegex(@"^([0-9]{2})(?:([0-9]{2})(?:\.?([0-9]{2}))?)?\z")]
    private static partial Regex HsPattern();
}
