using System.Text.Json.Serialization;

namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>What a clause says of a request, the strongest first; also the verdict, which is the strongest effect among the clauses that apply.</summary>
internal enum Effect
{
    /// <summary>It must not go; also the verdict where no clause applies.</summary>
    [JsonStringEnumMemberName("deny")]
    Deny,

    /// <summary>Somebody has to look at it.</summary>
    [JsonStringEnumMemberName("refer")]
    Refer,

    /// <summary>It may go.</summary>
    [JsonStringEnumMemberName("allow")]
    Allow,
}
