namespace ExportPolicy.Rules;

/// <summary>A ban applies and the state has reserved a discretion to decide otherwise; a note for whoever holds it.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class DiscretionReserved : Rule
{
    public const string Id = "discretion-reserved";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "The state has reserved a discretion that rules do not exercise");

    public override void Define()
    {
        Transfer transfer = null!;
        LethalAidBan ban = null!;
        Recipient recipient = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => transfer)
            .Match(() => ban, b => b.Discretion != null)
            .Match(() => recipient, r => ban.Recipients.Contains(r.State))
            .Match(() => goods, g => ban.Bans(transfer, g));

        Then()
            .Do(ctx => ctx.TryInsert(Found(ban, goods)));
    }

    private static Finding Found(LethalAidBan ban, ClassifiedLine goods) =>
        new(Info, Effect.Note, null, ban, goods.Line.Id, "{0}: the {1} may decide otherwise: {2}. No rule exercises that discretion.",
            [goods, ban.Discretion!.Holder, ban.Discretion.Condition], source: ban.Discretion.Source);
}
