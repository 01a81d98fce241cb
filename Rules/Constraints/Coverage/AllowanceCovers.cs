namespace ExportPolicy.Rules;

/// <summary>An allowance covers the goods: they, their basis and every state that they reach by what is declared are named.</summary>
[Name(Id)]
[Priority(Stratum.Coverage)]
internal sealed class AllowanceCovers : Rule
{
    public const string Id = "allowance-covers";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "An allowance covers the goods");

    public override void Define()
    {
        Transfer transfer = null!;
        Allowance allowance = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => transfer)
            .Match(() => allowance, a => a.SpeaksOf(transfer.Basis), a => a.NamesReceiverOf(transfer), a => a.NamesHomeOf(transfer))
            .Match(() => goods, g => allowance.Goods.Covers(g))
            .All<Recipient>(r => allowance.Expects(r, transfer));

        Then()
            .Do(ctx => ctx.TryInsert(Found(allowance, goods)));
    }

    private static Finding Found(Allowance allowance, ClassifiedLine goods) =>
        Info.Allow(allowance, goods.Line.Id, "{0} to {1} is allowed.", goods, string.Join(", ", allowance.Recipients));
}
