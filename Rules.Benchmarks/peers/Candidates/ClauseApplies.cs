namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>The one rule where clauses are facts.</summary>
[Name("clause-applies")]
internal sealed class ClauseApplies : Rule
{
    public override void Define()
    {
        Request request = null!;
        PlainClause clause = null!;
        When().Match(() => request).Match(() => clause, c => c.AppliesTo(request));
        Then().Do(ctx => ctx.TryInsert(new Hit(clause.Clause)));
    }
}
