namespace ExportPolicy.Rules;

/// <summary>Evidence says that banned goods go on to a banned recipient. Silent where the ban is read to mean direct transfers only.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class NoLethalAidByEvidence : Rule
{
    public const string Id = "no-lethal-aid-by-evidence";

    internal static readonly RuleInfo Info = new(Id, Basis.Knowledge, "Evidence says that banned goods reach a banned recipient",
        "Clarify who will finally receive and use the goods.");

    public override void Define()
    {
        Transfer transfer = null!;
        LethalAidBan ban = null!;
        WeighedClaims claims = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => transfer)
            .Match(() => ban, b => b.Policy.Parameters.Indirect == IndirectReading.Strict)
            .Match(() => claims, c => c.Policy == ban.Policy, c => c.SaysReach(ban.Recipients))
            .Match(() => goods, g => ban.Bans(transfer, g));

        Then()
            .Do(ctx => ctx.TryInsert(Found(ban, claims, goods)));
    }

    private static Finding Found(LethalAidBan ban, WeighedClaims claims, ClassifiedLine goods) =>
        Info.UnderBan(ban, goods, claims.Level, FindingFactory.EffectOf(claims.Level, ban.Policy), "{0} would reach {1}: {2}, {3}.", goods, claims.State!, claims, KnowledgeLevels.Of(claims.Level));
}
