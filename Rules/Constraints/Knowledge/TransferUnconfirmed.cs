namespace ExportPolicy.Rules;

/// <summary>That the transfer takes place is said by fewer than two institutions, or denied. Noted: it changes neither the law nor a level.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class TransferUnconfirmed : Rule
{
    public const string Id = "transfer-unconfirmed";

    internal static readonly RuleInfo Info = new(Id, Basis.Knowledge, "That the transfer takes place is not confirmed",
        "");

    public override void Define()
    {
        Policy policy = null!;
        WeighedClaims claims = null!;

        When()
            .Match(() => policy)
            .Match(() => claims, c => c.Policy == policy, c => c.Proposition.Kind == PropositionKind.TransferTakesPlace, c => !c.Denied, c => c.Institutions < 2 || c.Opposing.Count > 0);

        Then()
            .Do(ctx => ctx.TryInsert(Found(policy, claims)));
    }

    private static Finding Found(Policy policy, WeighedClaims claims) =>
        new(Info, Effect.Note, policy, null, null, "That the transfer takes place is not confirmed: {0}; denied by {1}.", [claims, claims.OpposingInstitutions switch { 0 => "nobody", 1 => "1 institution", var many => $"{many} institutions" }]);
}
