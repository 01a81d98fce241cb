namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>A clause with the effect <see cref="Effect.Allow"/>; the stronger the effect, the higher the priority.</summary>
[Name("allow-clause"), Priority(1)]
internal sealed class AllowClause(Clause clause) : ClauseRule(clause);
