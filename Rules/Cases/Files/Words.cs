using System.Collections.Frozen;
using System.Text.Json;

namespace ExportPolicy.Rules;

/// <summary>The words by which case files name the values of an enumeration: <c>AgreedInPrinciple</c> is <c>agreed-in-principle</c>, <c>B</c> is <c>B</c>.</summary>
internal static class Words<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> ByWord = Enum.GetValues<T>().ToFrozenDictionary(Of, StringComparer.Ordinal);

    /// <summary>The words, in the order in which the values are declared.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<T>().Select(Of)];

    /// <summary>The word of a value.</summary>
    public static string Of(T value) => value.ToString() is { Length: > 1 } name ? JsonNamingPolicy.KebabCaseLower.ConvertName(name) : value.ToString();

    public static bool TryParse(string word, out T value) => ByWord.TryGetValue(word, out value);
}
