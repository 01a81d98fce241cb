namespace System.Text.RegularExpressions;

/// <summary>The pattern of a regular expression that the library has generated when it is built. There is no generator here: <see cref="GeneratedRegexes"/> reads the pattern.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GeneratedRegexAttribute(string pattern) : Attribute
{
    public string Pattern { get; } = pattern;
}
