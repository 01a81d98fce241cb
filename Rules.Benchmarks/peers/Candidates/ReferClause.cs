namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>A clause with the effect <see cref="Effect.Refer"/>; the stronger the effect, the higher the priority.</summary>
[Name("refer-clause"), Priority(2)]
internal sealed class ReferClause(Clause clause) : ClauseRule(clause);
