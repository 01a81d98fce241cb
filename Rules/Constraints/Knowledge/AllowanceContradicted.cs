namespace ExportPolicy.Rules;

/// <summary>Evidence says that goods under an allowance go on to a state that the allowance does not name, or that the named end user is none. A consent to pass goods on is an allowance for the states that it names.</summary>
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
        DecisionDates dates = null!;
        Commitment commitment = null!;
        WeighedClaims claims = null!;
        ClassifiedLine goods = null!;

        When()
            .Match(() => transfer)
            .Match(() => dates)
            .Match(() => commitment, c => c.CanAllow)
            .Match(() => claims, c => c.Policy == commitment.Policy, c => Contradicts(c, Allowed(commitment, transfer, dates), transfer))
            .Match(() => goods, g => commitment.IsAbout(transfer, g));

        Then()
            .Do(ctx => ctx.TryInsert(Found(commitment, Allowed(commitment, transfer, dates), claims, goods)));
    }

    // The states to which a commitment lets goods go; empty for commitments that are no allowance, or that allow nothing in this case.
    private static EquatableArray<CountryCode> Allowed(Commitment commitment, Transfer transfer, DecisionDates dates) => commitment switch
    {
        Allowance allowance => allowance.Recipients,
        ConsentToRetransfer consent when transfer.Documents.Consents.Count > 0 => transfer.Documents.Consents
            .Where(given => consent.IsGrantedBy(given, transfer, given.Recipient, dates.DayOf(consent.Policy)))
            .Select(given => given.Recipient)
            .OrderBy(state => state.Value, StringComparer.Ordinal)
            .ToEquatableArray(),
        _ => [],
    };

    private static bool Contradicts(WeighedClaims claims, EquatableArray<CountryCode> allowed, Transfer transfer)
    {
        if (!claims.Denied)
            return claims.Proposition.Kind == PropositionKind.GoesOnTo && allowed.Count > 0 && !allowed.Contains(claims.State!);
        foreach (var party in transfer.Parties)
        {
            if (party.Role == PartyRole.EndUser && allowed.Contains(party.State) && claims.Contradicts(party.State))
                return true;
        }

        return false;
    }

    private static Finding Found(Commitment commitment, EquatableArray<CountryCode> allowed, WeighedClaims claims, ClassifiedLine goods) => claims.Denied
        ? Info.ByLevel(claims.Level, commitment.Policy, commitment, goods.Line.Id, "{0}: {1} is said not to be the end user: {2}, {3}.",
            goods, claims.State!, claims, KnowledgeLevels.Of(claims.Level))
        : Info.ByLevel(claims.Level, commitment.Policy, commitment, goods.Line.Id, "{0} is allowed to {1}, but is said to go on to {2}: {3}, {4}.",
            goods, string.Join(", ", allowed), claims.State!, claims, KnowledgeLevels.Of(claims.Level));
}
