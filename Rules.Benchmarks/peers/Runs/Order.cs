using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>What the race asks of a server: one line of JSON, answered by one line of JSON.</summary>
/// <param name="Do"><c>candidates</c>, <c>decide</c> or <c>turn</c>.</param>
/// <param name="Candidate">Name of the candidate.</param>
/// <param name="Pack">Path of the pack.</param>
/// <param name="Measure">For a turn: what to measure.</param>
/// <param name="Milliseconds">For a turn: how long at least.</param>
internal sealed record Order(string Do, string? Candidate = null, string? Pack = null, Measure Measure = Measure.Verdict, double Milliseconds = 0)
{
    /// <summary>How orders and answers are written.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
}
