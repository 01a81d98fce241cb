namespace ExportPolicy.Rules;

/// <summary>A ban on lethal aid applies: banned goods are declared to go to a banned recipient. Where the state reconsiders the ban it refers.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class NoLethalAid : Rule
{
    public const string Id = "no-lethal-aid";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "Banned goods are declared to go to a banned recipient");

    public override void Define()
    {
        Transfer transfer = null!;
        LethalAidBan ban = null!;
        Recipient recipient = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => transfer)
            .Match(() => ban, b => b.SpeaksOf(transfer.Basis))
            .Match(() => recipient, r => ban.Recipients.Contains(r.State))
            .Match(() => goods, g => ban.WordingsThatMean(g) == WordingCount.All);

        Then()
            .Do(ctx => ctx.TryInsert(Found(ban, recipient, goods)));
    }

    private static Finding Found(LethalAidBan ban, Recipient recipient, ClassifiedLine goods) => ban.UnderReconsideration
        ? Info.Refer(ban, goods.Line.Id, "{0}: {1} goods are declared to go to {2}; the ban is under reconsideration, so a human decides.", goods, Lethalities.Of(goods), recipient)
        : Info.Prohibit(ban, goods.Line.Id, "{0}: {1} goods are declared to go to {2}.", goods, Lethalities.Of(goods), recipient);
}
