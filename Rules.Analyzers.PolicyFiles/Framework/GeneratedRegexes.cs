using System.Reflection;
using System.Text.RegularExpressions;

namespace ExportPolicy.Rules;

/// <summary>Makes the regular expressions that the library has generated from the patterns that stand with it.</summary>
internal static class GeneratedRegexes
{
    public static Regex Of(Type type, string method) =>
        new(type.GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic).GetCustomAttribute<GeneratedRegexAttribute>().Pattern, RegexOptions.CultureInvariant);
}

internal static partial class ControlCodeGrammar
{
    private static readonly Regex WassenaarRegex = GeneratedRegexes.Of(typeof(ControlCodeGrammar), nameof(WassenaarPattern));
    private static readonly Regex UsmlRegex = GeneratedRegexes.Of(typeof(ControlCodeGrammar), nameof(UsmlPattern));
    private static readonly Regex EccnRegex = GeneratedRegexes.Of(typeof(ControlCodeGrammar), nameof(EccnPattern));
    private static readonly Regex HsRegex = GeneratedRegexes.Of(typeof(ControlCodeGrammar), nameof(HsPattern));

    private static partial Regex WassenaarPattern() => WassenaarRegex;

    private static partial Regex UsmlPattern() => UsmlRegex;

    private static partial Regex EccnPattern() => EccnRegex;

    private static partial Regex HsPattern() => HsRegex;
}

internal static partial class PolicyIds
{
    private static readonly Regex Regex = GeneratedRegexes.Of(typeof(PolicyIds), nameof(Pattern));

    private static partial Regex Pattern() => Regex;
}

internal static partial class PolicyTimeZone
{
    private static readonly Regex OffsetRegex = GeneratedRegexes.Of(typeof(PolicyTimeZone), nameof(OffsetPattern));
    private static readonly Regex NameRegex = GeneratedRegexes.Of(typeof(PolicyTimeZone), nameof(NamePattern));

    private static partial Regex OffsetPattern() => OffsetRegex;

    private static partial Regex NamePattern() => NameRegex;
}
