namespace ExportPolicy.Rules;

/// <summary>The reference table does not say whether goods are lethal; a human must.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class UnknownLethality : Rule
{
    public const string Id = "unknown-lethality";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "The reference table does not say whether goods are lethal");

    public override void Define()
    {
        ClassifiedLine goods = null!;

        When()
            .Match(() => goods, g => g.Classification.Lethality == Lethality.Unknown);

        Then()
            .Do(ctx => ctx.TryInsert(Found(goods)));
    }

    private static Finding Found(ClassifiedLine goods) =>
        Info.Refer(null, goods.Line.Id, "{0}: code {1} does not tell whether the goods are lethal ({2}); add a code that does, or have them classified.", goods, goods.Classification.Code, goods.Classification.Source);
}
