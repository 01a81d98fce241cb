namespace ExportPolicy.Rules;

/// <summary>An embargo applies in one of its directions; no document lifts it.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class Embargoed : Rule
{
    public const string Id = "embargoed";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "An embargo applies");

    public override void Define()
    {
        Transfer transfer = null!;
        Embargo embargo = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => transfer)
            .Match(() => embargo, e => e.IsAbout(transfer))
            .Match(() => goods, g => embargo.Goods.Includes(g));

        Then()
            .Do(ctx => ctx.TryInsert(Found(embargo, transfer, goods)));
    }

    private static Finding Found(Embargo embargo, Transfer transfer, ClassifiedLine goods) =>
        Info.Prohibit(embargo, goods.Line.Id, "{0}: embargo: {1}.", goods, string.Join("; ", embargo.DirectionsOf(transfer)));
}
