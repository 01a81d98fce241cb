namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>"Deny if destination is one of … and code starts with …": it applies where all conditions hold.</summary>
/// <param name="Id">Names the clause.</param>
/// <param name="Effect">What it says where it applies.</param>
/// <param name="When">The conditions, at most one for each field.</param>
internal sealed record Clause(string Id, Effect Effect, Condition[] When);
