namespace ExportPolicy.Rules;

/// <summary>Secrecy about the goods or their destination is asked for: a red flag (compare Foreign Trade Act, art. 19-3, no. 12).</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class SecrecyRequested : Rule
{
    public const string Id = "secrecy-requested";

    internal static readonly RuleInfo Info = new(Id, Basis.Knowledge, "Secrecy is asked for",
        "Explain why secrecy about the goods or their destination is needed.");

    public override void Define()
    {
        Policy policy = null!;
        WeighedClaims claims = null!;

        When()
            .Match(() => policy)
            .Match(() => claims, c => c.Policy == policy, c => !c.Denied, c => c.Proposition.Kind == PropositionKind.SecrecyRequested);

        Then()
            .Do(ctx => ctx.TryInsert(Found(policy, claims)));
    }

    private static Finding Found(Policy policy, WeighedClaims claims) =>
        Info.ByLevel(KnowledgeLevel.Suspicion, policy, null, null, "Secrecy about the goods or their destination is asked for: {0}.", claims);
}
