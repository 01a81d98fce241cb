using System.Text.Json;

namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>The words of case files, encoded once.</summary>
internal static class Word<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, JsonEncodedText> All = Enum.GetValues<T>().ToDictionary(
        value => value,
        value => JsonEncodedText.Encode(FileWords.Of(value)));

    public static JsonEncodedText Of(T value) => All[value];
}
