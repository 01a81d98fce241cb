using System.Text.Json.Serialization;

namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>How a condition compares a field.</summary>
internal enum Test
{
    /// <summary>The field is one of the texts.</summary>
    [JsonStringEnumMemberName("oneOf")]
    OneOf,

    /// <summary>The field starts with the text, letter by letter.</summary>
    [JsonStringEnumMemberName("startsWith")]
    StartsWith,

    /// <summary>The field is the number or more.</summary>
    [JsonStringEnumMemberName("atLeast")]
    AtLeast,
}
