namespace ExportPolicy.Rules;

/// <summary>Evidence says that goods go on to a state under an embargo or a policy of denial.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class RefusedStateByEvidence : Rule
{
    public const string Id = "refused-state-by-evidence";

    internal static readonly RuleInfo Info = new(Id, Basis.Knowledge, "Evidence says that goods reach a state under embargo or a policy of denial",
        "Clarify who will finally receive and use the goods.");

    public override void Define()
    {
        Commitment commitment = null!;
        WeighedClaims claims = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => commitment)
            .Match(() => claims, c => c.Policy == commitment.Policy)
            .Match(() => goods, g => Refuses(commitment, claims, g));

        Then()
            .Do(ctx => ctx.TryInsert(Found(commitment, claims, goods)));
    }

    private static bool Refuses(Commitment commitment, WeighedClaims claims, ClassifiedLine goods) => commitment switch
    {
        Embargo embargo => embargo.Directions.Contains(EmbargoDirection.To) && claims.SaysReach(embargo.Targets) && embargo.Goods.Includes(goods),
        PolicyOfDenial denial => claims.SaysReach(denial.Recipients) && denial.Goods.Includes(goods),
        _ => false,
    };

    private static Finding Found(Commitment commitment, WeighedClaims claims, ClassifiedLine goods) =>
        Info.ByLevel(claims.Level, commitment.Policy, commitment, goods.Line.Id, "{0} would reach {1}, which is refused: {2}, {3}.",
            goods, claims.State!, claims, KnowledgeLevels.Of(claims.Level));
}
