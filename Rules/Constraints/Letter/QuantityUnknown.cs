namespace ExportPolicy.Rules;

/// <summary>The quantity of a line is not known or not confirmed.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class QuantityUnknown : Rule
{
    public const string Id = "quantity-unknown";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "A quantity is not known");

    public override void Define()
    {
        ClassifiedLine goods = null!;

        When()
            .Match(() => goods, g => g.Line.Quantity == null);

        Then()
            .Do(ctx => ctx.TryInsert(Found(goods)));
    }

    private static Finding Found(ClassifiedLine goods) =>
        Info.Refer(null, goods.Line.Id, "{0}: the quantity is not known; state it.", goods);
}
