namespace ExportPolicy.Rules;

/// <summary>The facts of one case: what is declared, and what the evidence amounts to under each policy.</summary>
internal sealed class CaseFacts
{
    private readonly Transfer _transfer;
    private readonly Evidence _evidence;
    private readonly DecisionDates _dates;
    private readonly ReferenceData _reference;
    private readonly Weighing _weighing;
    private readonly List<(Funding Funding, Fund Fund)> _funding;

    public CaseFacts(Transfer transfer, Evidence evidence, DecisionDates dates, ReferenceData reference)
    {
        _transfer = transfer;
        _evidence = evidence;
        _dates = dates;
        _reference = reference;
        _weighing = new Weighing(transfer, evidence, dates.KnownAt);
        _funding = evidence.Funding
            .Where(funding => funding.Citation.Date is not { } date || date <= dates.KnownAt)
            .Select(funding => (funding, FundOf(funding.Fund)))
            .ToList();
    }

    /// <summary>Every state that has a part in the case, declared or by evidence.</summary>
    public IEnumerable<CountryCode> States =>
        _transfer.Parties.Select(party => party.State)
            .Concat(_transfer.Parties.SelectMany(party => party.Location.States))
            .Concat((_transfer.Route?.Legs ?? []).SelectMany(leg => leg.States))
            .Concat(_transfer.Documents.Certificates.SelectMany(certificate => certificate.FinalDestination?.States ?? []))
            .Concat(_transfer.Documents.StockPlans.Select(plan => plan.Beneficiary))
            .Concat(_transfer.Earlier is { } earlier ? [earlier.ExporterState, earlier.RecipientState] : Array.Empty<CountryCode>())
            .Concat(_weighing.States)
            .Concat(_weighing.Funds.Select(FundOf).Concat(_funding.Select(entry => entry.Fund)).Where(fund => fund.PurposeState is not null).Select(fund => fund.PurposeState!))
            .Distinct();

    /// <summary>What the claims amount to under each policy.</summary>
    public IReadOnlyList<WeighedClaims> Weigh(IEnumerable<Policy> policies) => [.. policies.SelectMany(_weighing.Under)];

    /// <summary>The facts for the policies and commitments that have a say.</summary>
    public IReadOnlyList<object> For(PolicySelection selection, IReadOnlyList<WeighedClaims> weighed)
    {
        List<object> facts = [_reference, _transfer, _dates, _evidence, .. _transfer.Lines, .. _transfer.Parties, .. selection.Judging, .. selection.Commitments];
        facts.AddRange(_transfer.Documents.Certificates);
        facts.AddRange(_transfer.Documents.Consents);
        facts.AddRange(_transfer.Documents.StockPlans);
        facts.AddRange(_transfer.Documents.Exceptions);
        facts.AddRange(EstablishedDiversion.Of(_transfer, _evidence, _dates.KnownAt));
        facts.AddRange(weighed);
        foreach (var policy in selection.Judging)
        {
            var own = weighed.Where(claims => claims.Policy.Equals(policy)).ToList();
            facts.AddRange(Funds(policy, own));
            facts.AddRange(Replacements(policy, own));
        }

        return facts;
    }

    // A claim about a fund only makes it possible that the fund pays, unless the claim itself is known to be true.
    private IEnumerable<EarmarkedFunding> Funds(Policy policy, List<WeighedClaims> weighed)
    {
        foreach (var (funding, fund) in _funding)
        {
            if (fund.PurposeState is { } state)
                yield return new EarmarkedFunding(policy, fund, state, funding.Certainty == FundingCertainty.Confirmed, funding);
        }

        foreach (var claims in weighed)
        {
            if (claims is { Denied: false, Proposition: { Kind: PropositionKind.FundedBy, Fund: { } id } } &&
                FundOf(id) is { PurposeState: { } purpose } claimed)
                yield return new EarmarkedFunding(policy, claimed, purpose, claims.Level == KnowledgeLevel.Known, claims);
        }
    }

    private IEnumerable<StockReplacement> Replacements(Policy policy, List<WeighedClaims> weighed)
    {
        foreach (var plan in _transfer.Documents.StockPlans)
        {
            if (plan.Use == StockUse.ReplacesStockGivenTo)
                yield return new StockReplacement(policy, plan.Beneficiary, KnowledgeLevel.Known, plan);
        }

        foreach (var claims in weighed)
        {
            if (claims is { Denied: false, Proposition.Kind: PropositionKind.ReplacesStockGivenTo })
                yield return new StockReplacement(policy, claims.State!, claims.Level, claims);
        }
    }

    private Fund FundOf(string id) => _reference.FindFund(id) ??
        throw new ArgumentException($"Fund '{id}' in the evidence is not in the reference data; add it there with its purpose and source.", nameof(id));
}
