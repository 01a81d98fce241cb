namespace ExportPolicy.Rules;

/// <summary>Evidence contradicts the premise that a state is the end user.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class PremiseContradicted : Rule
{
    public const string Id = "premise-contradicted";

    internal static readonly RuleInfo Info = new(Id, Basis.Knowledge, "Evidence contradicts the premise",
        "Clarify who will finally receive and use the goods.");

    public override void Define()
    {
        Transfer transfer = null!;
        EndUserPremise premise = null!;
        WeighedClaims claims = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => transfer)
            .Match(() => premise, p => p.IsAbout(transfer))
            .Match(() => claims, c => c.Policy == premise.Policy, c => c.Contradicts(premise.EndUser))
            .Match(() => goods, g => premise.Goods.Includes(g));

        Then()
            .Do(ctx => ctx.TryInsert(Found(premise, claims, goods)));
    }

    private static Finding Found(EndUserPremise premise, WeighedClaims claims, ClassifiedLine goods) => claims.Denied
        ? Info.ByLevel(claims.Level, premise.Policy, premise, goods.Line.Id, "{0}: {1} is said not to be the end user: {2}, {3}.", goods, premise.EndUser, claims, KnowledgeLevels.Of(claims.Level))
        : Info.ByLevel(claims.Level, premise.Policy, premise, goods.Line.Id, "{0}: {1} is to be the end user, but the goods are said to go on to {4}: {2}, {3}.", goods, premise.EndUser, claims, KnowledgeLevels.Of(claims.Level), claims.State!);
}
