using System.Text.Json;

namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>A policy that every candidate translates into its own form, and the requests that all of them decide.</summary>
/// <param name="Name">Names the pack.</param>
/// <param name="Clauses">The policy.</param>
/// <param name="Requests">The requests.</param>
internal sealed record Pack(string Name, Clause[] Clauses, Request[] Requests)
{
    /// <summary>Writes the neutral format, which each candidate reads.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, PackJson.Default.Pack);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static Pack Load(string path) =>
        JsonSerializer.Deserialize(File.ReadAllText(path), PackJson.Default.Pack)
        ?? throw new InvalidDataException($"'{path}' holds null; expected a pack.");
}
