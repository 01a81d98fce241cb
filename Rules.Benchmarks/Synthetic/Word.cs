using System.Text.Json;

namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>How case files write the values of an enumeration; grades of one letter stay capitals.</summary>
internal static class Word<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, JsonEncodedText> All = Enum.GetValues<T>().ToDictionary(
        value => value,
        value => JsonEncodedText.Encode(value.ToString() is { Length: > 1 } name ? JsonNamingPolicy.KebabCaseLower.ConvertName(name) : value.ToString()));

    public static JsonEncodedText Of(T value) => All[value];
}
