namespace ExportPolicy.Rules;

/// <summary>Evidence says that goods under an allowance go on to a state that the allowance does not name, or that the named end user is none.</summary>
[Name(Id)]
[Priority(Stratum.Constraint)]
internal sealed class AllowanceContradicted : Rule
{
    public const string Id = "allowance-contradicted";

    internal static readonly RuleInfo Info = new(Id, Basis.Knowledge, "Evidence says that the goods go on to somebody whom the allowance does not name",
        "Clarify who will finally receive and use the goods.");

    public override void Define()
    {
        Transfer transfer = null!;
        Allowance allowance = null!;
        WeighedClaims claims = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => transfer)
            .Match(() => allowance)
            .Match(() => claims, c => c.Policy == allowance.Policy, c => Contradicts(c, allowance, transfer))
            .Match(() => goods, g => Readings.IsAbout(allowance, transfer, g));

        Then()
            .Do(ctx => ctx.TryInsert(Found(allowance, claims, goods)));
    }

    private static bool Contradicts(WeighedClaims claims, Allowance allowance, Transfer transfer) => claims.Denied
        ? transfer.In(PartyRole.EndUser).Any(party => allowance.Recipients.Contains(party.State) && Readings.Contradicts(claims, party.State))
        : claims.Proposition.Kind == PropositionKind.GoesOnTo && !allowance.Recipients.Contains(claims.State!);

    private static Finding Found(Allowance allowance, WeighedClaims claims, ClassifiedLine goods) => claims.Denied
        ? Info.ByLevel(claims.Level, allowance.Policy, allowance, goods.Line.Id, "{0}: {1} is said not to be the end user: {2}, {3}.",
            goods, claims.State!, claims, KnowledgeLevels.Of(claims.Level))
        : Info.ByLevel(claims.Level, allowance.Policy, allowance, goods.Line.Id, "{0} is allowed to {1}, but is said to go on to {2}: {3}, {4}.",
            goods, string.Join(", ", allowance.Recipients), claims.State!, claims, KnowledgeLevels.Of(claims.Level));
}
