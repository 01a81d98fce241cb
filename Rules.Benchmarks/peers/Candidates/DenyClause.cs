namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>A clause with the effect <see cref="Effect.Deny"/>; the stronger the effect, the higher the priority.</summary>
[Name("deny-clause"), Priority(3)]
internal sealed class DenyClause(Clause clause) : ClauseRule(clause);
