namespace ExportPolicy.Rules;

/// <summary>No route is declared for goods that move. Only what every code calls software or technology moves without one.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class RouteNotDeclared : Rule
{
    public const string Id = "route-not-declared";

    internal static readonly RuleInfo Info = new(Id, Basis.Letter, "The route is not declared");

    public override void Define()
    {
        Transfer transfer = null!;

        When()
            .Match(() => transfer, t => t.Route == null, t => HasGoodsThatMove(t));

        Then()
            .Do(ctx => ctx.TryInsert(Found(transfer)));
    }

    private static bool HasGoodsThatMove(Transfer transfer) =>
        transfer.Kind != TransferKind.Intangible || transfer.Lines.Any(line => !line.Codes.All(code => code.IsIntangible));

    private static Finding Found(Transfer transfer) =>
        Info.Refer(null, null, "No route is declared for {0}; declare it from the place of dispatch to the place of arrival.", transfer);
}
