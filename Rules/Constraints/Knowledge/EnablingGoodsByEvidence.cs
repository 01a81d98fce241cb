namespace ExportPolicy.Rules;

/// <summary>Goods that make lethal force effective are said to go on to a recipient for whom lethal goods are banned. However sure that is, it weighs as a declared delivery of them does.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class EnablingGoodsByEvidence : Rule
{
    public const string Id = "enabling-goods-by-evidence";

    internal static readonly RuleInfo Info = new(Id, Basis.Knowledge, "Evidence says that enabling goods reach a recipient of a ban",
        "Clarify who will finally receive and use the goods.");

    public override void Define()
    {
        LethalAidBan ban = null!;
        WeighedClaims claims = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => ban, b => b.Policy.Parameters.Indirect == IndirectReading.Strict)
            .Match(() => claims, c => c.Policy == ban.Policy, c => c.SaysReach(ban.Recipients))
            .Match(() => goods, g => g.Classification.Lethality == Lethality.Enabling);

        Then()
            .Do(ctx => ctx.TryInsert(Found(ban, claims, goods)));
    }

    private static Finding Found(LethalAidBan ban, WeighedClaims claims, ClassifiedLine goods) =>
        Info.ByLevel(KnowledgeLevel.Suspicion, ban.Policy, ban, goods.Line.Id, "{0} would reach {1}: not lethal, but enabling: {2}, {3}.",
            goods, claims.State!, claims, KnowledgeLevels.Of(claims.Level));
}
