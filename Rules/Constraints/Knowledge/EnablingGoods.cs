namespace ExportPolicy.Rules;

/// <summary>Goods that are not lethal but make lethal force effective go to a recipient for whom lethal goods are banned.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class EnablingGoods : Rule
{
    public const string Id = "enabling-goods";

    internal static readonly RuleInfo Info = new(Id, Basis.Knowledge, "Enabling goods go to a recipient of a ban",
        "Explain the use of the goods.");

    public override void Define()
    {
        LethalAidBan ban = null!;
        Recipient recipient = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => ban)
            .Match(() => recipient, r => ban.Recipients.Contains(r.State))
            .Match(() => goods, g => g.Classification.Lethality == Lethality.Enabling);

        Then()
            .Do(ctx => ctx.TryInsert(Found(ban, recipient, goods)));
    }

    private static Finding Found(LethalAidBan ban, Recipient recipient, ClassifiedLine goods) =>
        Info.ByLevel(KnowledgeLevel.Suspicion, ban.Policy, ban, goods.Line.Id, "{0} to {1}: not lethal, but enabling.", goods, recipient);
}
