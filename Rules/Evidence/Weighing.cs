namespace ExportPolicy.Rules;

/// <summary>Weighs the claims about a transfer: groups origins by what they say and finds the level that each group reaches under a policy's table.</summary>
internal sealed class Weighing
{
    private readonly List<Matter> _matters = [];
    private readonly Dictionary<Proposition, Matter> _byProposition = [];
    private readonly Transfer _transfer;

    /// <summary>Groups the claims that are known on a day.</summary>
    public Weighing(Transfer transfer, Evidence evidence, DateOnly knownAt)
    {
        _transfer = transfer;
        if (evidence.Claims.Count > 0)
        {
            foreach (var origin in Origins.KnownAt(evidence.Claims, knownAt))
                Group(origin);
        }

        foreach (var plan in transfer.Documents.StockPlans.OrderBy(plan => plan.Reference, StringComparer.Ordinal))
        {
            if (plan.Use == StockUse.PassedOnTo)
                Of(Proposition.GoesOnTo(Place.Of(plan.Beneficiary))).Document ??= plan;
        }
    }

    /// <summary>The states that the claims name.</summary>
    public IEnumerable<CountryCode> States => _matters.Where(matter => matter.Proposition.Place is not null).Select(matter => matter.Proposition.Place!.State);

    /// <summary>The ids of the funds that the claims name.</summary>
    public IEnumerable<string> Funds => _matters.Where(matter => matter.Proposition.Fund is not null).Select(matter => matter.Proposition.Fund!);

    /// <summary>The groups with the levels that they reach under a policy.</summary>
    public IEnumerable<WeighedClaims> Under(Policy policy)
    {
        foreach (var matter in _matters)
        {
            var affirming = matter.Affirming.ToEquatableArray();
            var denying = matter.Denying.ToEquatableArray();
            if (affirming.Count > 0 || matter.Document is not null)
            {
                var level = matter.Document is null ? Level(policy.Knowledge, affirming) : KnowledgeLevel.Known;
                yield return new WeighedClaims(policy, matter.Proposition, denied: false, level, affirming, denying, matter.Document);
            }

            if (denying.Count > 0)
                yield return new WeighedClaims(policy, matter.Proposition, denied: true, Level(policy.Knowledge, denying), denying, affirming);
        }
    }

    private void Group(Origin origin)
    {
        var proposition = origin.Root.Proposition;
        switch (proposition.Kind)
        {
            case PropositionKind.EndUserIs when !origin.Root.Denies:
            case PropositionKind.GoesOnTo:
                // Territory counts for the recognised state and for the power in control of it.
                Add(Proposition.GoesOnTo(Place.Of(proposition.Place!.State)), origin);
                if (proposition.Place.ControlledBy is { } power)
                    Add(Proposition.GoesOnTo(Place.Of(power)), origin);
                break;
            default:
                Add(proposition, origin);
                break;
        }
    }

    private void Add(Proposition proposition, Origin origin)
    {
        var matter = Of(proposition);
        (origin.Root.Denies ? matter.Denying : matter.Affirming).Add(origin);
    }

    private Matter Of(Proposition proposition)
    {
        if (!_byProposition.TryGetValue(proposition, out var matter))
        {
            _byProposition[proposition] = matter = new Matter(proposition);
            _matters.Add(matter);
        }

        return matter;
    }

    private KnowledgeLevel Level(KnowledgeTable table, EquatableArray<Origin> origins) =>
        AnyMet(table.Known, origins) ? KnowledgeLevel.Known
        : AnyMet(table.HighProbability, origins) ? KnowledgeLevel.HighProbability
        : AnyMet(table.ReasonToKnow, origins) ? KnowledgeLevel.ReasonToKnow
        : KnowledgeLevel.Suspicion;

    private bool AnyMet(EquatableArray<LevelCondition> conditions, EquatableArray<Origin> origins)
    {
        foreach (var condition in conditions)
        {
            var counting = origins.Where(origin => Counts(condition, origin.Root));
            if (condition.Institutions <= 1 ? counting.Any() : Institutions.Count(counting) >= condition.Institutions)
                return true;
        }

        return false;
    }

    private bool Counts(LevelCondition condition, Claim root) =>
        root.Modality >= condition.Modality &&
        root.Reliability <= condition.Reliability &&
        root.Credibility <= condition.Credibility &&
        (!condition.OnRecordByParty || (root.Attribution == Attribution.OnRecord && SpeaksForParty(root)));

    // An organ of a party's state speaks for it, whatever its name: a ministry for an army, a spokesman for a depot.
    private bool SpeaksForParty(Claim root)
    {
        foreach (var party in _transfer.Parties)
        {
            if (party.Role is PartyRole.Broker or PartyRole.Purchaser)
                continue;
            if (root.Institution is { } institution &&
                (party.State.Equals(institution.State) || party.NameKey == institution.NameKey))
                return true;
        }

        return false;
    }

    private sealed class Matter(Proposition proposition)
    {
        public Proposition Proposition { get; } = proposition;

        public List<Origin> Affirming { get; } = [];

        public List<Origin> Denying { get; } = [];

        public StockPlan? Document { get; set; }
    }
}
