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
            return Accept(ControlScheme.Eccn, Ear99, out scheme, out value);
        if (After(upper, "USML", out var rest))
            return Usml(code, rest, out scheme, out value);
        if (After(upper, "ECCN", out rest))
            return Eccn(code, rest, out scheme, out value);
        if (After(upper, "HS", out rest))
            return Hs(code, rest, out scheme, out value);
        if (WassenaarPattern().IsMatch(upper))
            return Accept(ControlScheme.Wassenaar, "ML" + upper[2..].ToLowerInvariant(), out scheme, out value);
        if (upper.StartsWith("ML", StringComparison.Ordinal))
            return $"The Wassenaar code is '{text}'; expected ML1 to ML22, with subitems such as 'ML3.a' or 'ML6.b.1.a'.";
        return $"The control code is '{text}'; {Expected}.{Guess(upper)}";
    }

    /// <summary>Where the text of the code one step above ends; 0 at the top.</summary>
    public static int EndOfParent(ControlScheme scheme, string value) => scheme switch
    {
        ControlScheme.Usml => Math.Max(0, value.LastIndexOf('(')),
        ControlScheme.Hs when value.Length == "HS 9306".Length => "HS 93".Length,
        _ => Math.Max(0, value.LastIndexOf('.')),
    };

    private static string? Usml(string code, string rest, out ControlScheme scheme, out string value)
    {
        var match = UsmlPattern().Match(rest);
        if (match.Success)
            return Accept(ControlScheme.Usml, $"USML {match.Groups[1].Value}{match.Groups[2].Value.ToLowerInvariant()}", out scheme, out value);
        Accept(ControlScheme.Usml, "", out scheme, out value);
        return $"The USML code is '{code}'; expected a category from I to XXI with paragraphs such as 'USML VII(a)(1)'.";
    }

    private static string? Eccn(string code, string rest, out ControlScheme scheme, out string value)
    {
        if (rest == Ear99)
            return Accept(ControlScheme.Eccn, Ear99, out scheme, out value);
        if (EccnPattern().IsMatch(rest))
            return Accept(ControlScheme.Eccn, $"ECCN {rest[..5]}{rest[5..].ToLowerInvariant()}", out scheme, out value);
        Accept(ControlScheme.Eccn, "", out scheme, out value);
        return $"The ECCN is '{code}'; expected a digit, a letter from A to E, three digits and paragraphs such as 'ECCN 1A613' or 'ECCN 0A501.y', or 'EAR99'.";
    }

    private static string? Hs(string code, string rest, out ControlScheme scheme, out string value)
    {
        var match = HsPattern().Match(rest);
        if (match.Success && match.Groups[1].Value != "00")
        {
            var heading = match.Groups[1].Value + match.Groups[2].Value;
            var canonical = match.Groups[3].Success ? $"HS {heading}.{match.Groups[3].Value}" : $"HS {heading}";
            return Accept(ControlScheme.Hs, canonical, out scheme, out value);
        }

        Accept(ControlScheme.Hs, "", out scheme, out value);
        return $"The HS code is '{code}'; expected a chapter, heading or subheading of 2, 4 or 6 digits such as 'HS 9306.90'. Leave national digits out.";
    }

    private static bool After(string code, string prefix, out string rest)
    {
        rest = "";
        if (code.Length <= prefix.Length || !code.StartsWith(prefix, StringComparison.Ordinal) || code[prefix.Length] is not (' ' or ':'))
            return false;
        rest = code[(prefix.Length + 1)..].Trim();
        return true;
    }

    private static string? Accept(ControlScheme accepted, string canonical, out ControlScheme scheme, out string value)
    {
        scheme = accepted;
        value = canonical;
        return null;
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
