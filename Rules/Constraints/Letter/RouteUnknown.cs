namespace ExportPolicy.Rules;

/// <summary>The route is declared to be unknown.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class RouteUnknown : Rule
{
    public const string Id = "route-unknown";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "The route is declared to be unknown");

    public override void Define()
    {
        Transfer transfer = null!;

        When()
            .Match(() => transfer, t => t.Route != null && t.Route.IsUnknown);

        Then()
            .Do(ctx => ctx.TryInsert(Found(transfer)));
    }

    private static Finding Found(Transfer transfer) =>
        Info.Refer(null, null, "The route of {0} is declared to be unknown; settle it before release.", transfer);
}
