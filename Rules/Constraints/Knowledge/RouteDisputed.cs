namespace ExportPolicy.Rules;

/// <summary>Evidence says that the route is not settled, or passes through a place that is not declared.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class RouteDisputed : Rule
{
    public const string Id = "route-disputed";

    internal static readonly RuleInfo Info = new(Id, Basis.Knowledge, "Evidence disputes the declared route",
        "Confirm the route from dispatch to arrival.");

    public override void Define()
    {
        Transfer transfer = null!;
        Policy policy = null!;
        WeighedClaims claims = null!;

        When()
            .Match(() => transfer)
            .Match(() => policy)
            .Match(() => claims, c => c.Policy == policy, c => !c.Denied, c => Disputes(c, transfer.Route));

        Then()
            .Do(ctx => ctx.TryInsert(Found(policy, claims)));
    }

    private static bool Disputes(WeighedClaims claims, Route? route) =>
        claims.Proposition.Kind == PropositionKind.RouteUnclear ||
        (claims.Proposition.Kind == PropositionKind.RouteThrough &&
         (route is null || !route.Legs.Any(leg => leg.State.Equals(claims.State))));

    private static Finding Found(Policy policy, WeighedClaims claims) => claims.State is null
        ? Info.ByLevel(KnowledgeLevel.Suspicion, policy, null, null, "The route is said to be unsettled: {0}.", claims)
        : Info.ByLevel(KnowledgeLevel.Suspicion, policy, null, null, "The route is said to pass through {1}, which is not declared: {0}.", claims, claims.State);
}
