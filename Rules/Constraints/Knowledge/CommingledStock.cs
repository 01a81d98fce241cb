namespace ExportPolicy.Rules;

/// <summary>The goods are kept together with stock from which a banned recipient is supplied.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class CommingledStock : Rule
{
    public const string Id = "commingled-stock";

    internal static readonly RuleInfo Info = new(Id, Basis.Knowledge, "The goods are kept with stock for a banned recipient",
        "State how the lots are kept apart.");

    public override void Define()
    {
        Transfer transfer = null!;
        LethalAidBan ban = null!;
        StockPlan plan = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => transfer)
            .Match(() => ban)
            .Match(() => plan, p => p.Use == StockUse.CommingledWithStockFor, p => ban.Recipients.Contains(p.Beneficiary))
            .Match(() => goods, g => ban.Bans(transfer, g));

        Then()
            .Do(ctx => ctx.TryInsert(Found(ban, plan, goods)));
    }

    private static Finding Found(LethalAidBan ban, StockPlan plan, ClassifiedLine goods) =>
        Info.UnderBan(ban, goods, KnowledgeLevel.Suspicion, FindingFactory.EffectOf(KnowledgeLevel.Suspicion, ban.Policy), "{0} would be kept with stock from which {1} is supplied: {2}.", goods, plan.Beneficiary, plan);
}
