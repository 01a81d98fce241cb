namespace ExportPolicy.Rules;

/// <summary>Membership of a donor group or effects on readiness: noted, raises no level.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class WeakIndicator : Rule
{
    public const string Id = "weak-indicator";

    internal static readonly RuleInfo Info = new(Id, Basis.Knowledge, "An indicator that is only noted",
        "");

    public override void Define()
    {
        Policy policy = null!;
        WeighedClaims claims = null!;

        When()
            .Match(() => policy)
            .Match(() => claims, c => c.Policy == policy, c => c.Proposition.Kind == PropositionKind.BelongsToDonorGroupFor || c.Proposition.Kind == PropositionKind.AffectsReadinessOf);

        Then()
            .Do(ctx => ctx.TryInsert(Found(policy, claims)));
    }

    private static Finding Found(Policy policy, WeighedClaims claims) => new(
        Info,
        Effect.Note,
        policy,
        null,
        null,
        (claims.Proposition.Kind, claims.Denied) switch
        {
            (PropositionKind.BelongsToDonorGroupFor, false) => "The recipient is said to belong to a group that supplies {0}: {1}.",
            (PropositionKind.BelongsToDonorGroupFor, true) => "The recipient is said not to belong to a group that supplies {0}: {1}.",
            (_, false) => "The readiness of {0} is said to be affected: {1}.",
            _ => "The readiness of {0} is said not to be affected: {1}.",
        },
        [claims.State!, claims]);
}
