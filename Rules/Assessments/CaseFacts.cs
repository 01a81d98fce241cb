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
    public IReadOnlyList<CountryCode> States()
    {
        var states = new List<CountryCode>();
        foreach (var party in _transfer.Parties)
        {
            Add(party.State);
            AddAll(party.Location);
        }

        foreach (var leg in _transfer.Route?.Legs ?? [])
            AddAll(leg);
        foreach (var certificate in _transfer.Documents.Certificates)
            AddAll(certificate.FinalDestination);
        foreach (var plan in _transfer.Documents.StockPlans)
            Add(plan.Beneficiary);
        if (_transfer.Earlier is { } earlier)
        {
            Add(earlier.ExporterState);
            Add(earlier.RecipientState);
        }

        foreach (var proposition in _weighing.Propositions)
        {
            Add(proposition.Place?.State);
            if (proposition.Fund is { } fund)
                Add(FundOf(fund).PurposeState);
        }

        foreach (var (_, fund) in _funding)
            Add(fund.PurposeState);
        return states;

        void AddAll(Place? place)
        {
            foreach (var state in place?.States ?? [])
                Add(state);
        }

        void Add(CountryCode? state)
        {
            if (state is not null && !states.Contains(state))
                states.Add(state);
        }
    }

    /// <summary>What the claims amount to under each policy.</summary>
    public List<WeighedClaims> Weigh(IReadOnlyList<Policy> policies)
    {
        var weighed = new List<WeighedClaims>();
        foreach (var policy in policies)
            _weighing.AddUnder(policy, weighed);
        return weighed;
    }

    /// <summary>The facts for the policies and commitments that have a say.</summary>
    public List<object> For(PolicySelection selection, List<WeighedClaims> weighed)
    {
        var policies = new CasePolicies(selection.Policies.ToEquatableArray());
        var facts = new List<object>(64) { _reference, _transfer, _dates, _evidence, policies };
        facts.AddRange(_transfer.Lines);
        facts.AddRange(_transfer.Parties);
        facts.AddRange(selection.Judging);
        facts.AddRange(selection.Commitments);
        facts.AddRange(_transfer.Documents.Certificates);
        facts.AddRange(_transfer.Documents.Consents);
        facts.AddRange(_transfer.Documents.StockPlans);
        facts.AddRange(_transfer.Documents.Exceptions);
        if (_evidence.Events.Count > 0)
            facts.AddRange(EstablishedDiversion.Of(_transfer, _evidence, _dates.KnownAt, policies));
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
