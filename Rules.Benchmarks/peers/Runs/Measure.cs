using System.Text.Json.Serialization;

namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>What is measured in a turn.</summary>
internal enum Measure
{
    /// <summary>From a request to its verdict; a candidate may stop as soon as that stands.</summary>
    [JsonStringEnumMemberName("verdict")]
    Verdict,

    /// <summary>From a request to its verdict, every clause that decided and why, and a serialised record of it all.</summary>
    [JsonStringEnumMemberName("whole")]
    Whole,

    /// <summary>The call of <see cref="Verdict"/> with a policy without clauses: a request is serialised, crosses over and comes back.</summary>
    [JsonStringEnumMemberName("crossing")]
    Crossing,
}
