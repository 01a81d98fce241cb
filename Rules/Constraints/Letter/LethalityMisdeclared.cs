namespace ExportPolicy.Rules;

/// <summary>A line declares a lethality that contradicts the reference table. The table decides; the contradiction refers.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class LethalityMisdeclared : Rule
{
    public const string Id = "lethality-misdeclared";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "The declared lethality contradicts the reference table");

    public override void Define()
    {
        ClassifiedLine goods = null!;

        When()
            .Match(() => goods, g => g.Line.DeclaredLethality != null && g.Line.DeclaredLethality != g.Classification.Lethality);

        Then()
            .Do(ctx => ctx.TryInsert(Found(goods)));
    }

    private static Finding Found(ClassifiedLine goods) =>
        Info.Refer(null, goods.Line.Id, "{0}: declared {1}, but code {2} is {3} in the reference table, which decides.", goods, Lethalities.Of(goods.Line.DeclaredLethality!.Value), goods.Classification.Code, Lethalities.Of(goods));
}
