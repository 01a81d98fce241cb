namespace ExportPolicy.Rules;

/// <summary>Goods go to territory that another power than the recognised state controls, or to a port that may lie in such territory: whatever is not refused is referred.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class ControlledTerritory : Rule
{
    public const string Id = "controlled-territory";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "Goods go to territory under the control of another power");

    public override void Define()
    {
        TerritoryUnderControl territory = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => territory)
            .Match(() => goods);

        Then()
            .Do(ctx => ctx.TryInsert(Found(territory, goods)));
    }

    private static Finding Found(TerritoryUnderControl territory, ClassifiedLine goods) => territory.Place.ControlIsUnclear
        ? Info.Refer(null, goods.Line.Id, "{0}: another power controls a part of {2}, and the code of the port {1} does not tell whether it lies there.", goods, territory.Place, territory.Place.State)
        : Info.Refer(null, goods.Line.Id, "{0}: {1} belongs to {2} and is controlled by {3}.", goods, territory.Place, territory.Place.State, territory.Place.ControlledBy!);
}
