namespace ExportPolicy.Rules;

/// <summary>Weighs the claims about a transfer: groups origins by what they say and finds the level that each group reaches under a policy's table.</summary>
internal sealed class Weighing
{
    private readonly List<Matter> _matters = [];
    private readonly Transfer _transfer;

    /// <summary>Groups the claims that are known on a day.</summary>
    public Weighing(Transfer transfer, Evidence evidence, DateOnly knownAt)
    {
        _transfer = transfer;
        foreach (var origin in evidence.Origins)
        {
            if (Origins.KnownAt(origin, knownAt) is { } known)
                Group(known);
        }

        if (transfer.Documents.StockPlans.Count > 0)
        {
            foreach (var plan in transfer.Documents.StockPlans.OrderBy(plan => plan.Reference, StringComparer.Ordinal))
            {
                if (plan.Use == StockUse.PassedOnTo)
                    Of(Proposition.GoesOnTo(Place.Of(plan.Beneficiary))).Document ??= plan;
            }
        }
    }

    /// <summary>What the claims are about.</summary>
    public IEnumerable<Proposition> Propositions
    {
        get
        {
            foreach (var matter in _matters)
                yield return matter.Proposition;
        }
    }

    /// <summary>Adds the groups with the levels that they reach under a policy.</summary>
    public void AddUnder(Policy policy, List<WeighedClaims> weighed)
    {
        foreach (var matter in _matters)
        {
            var (affirming, denying) = (matter.Affirming, matter.Denying);
            if (affirming.Count > 0 || matter.Document is not null)
            {
                var level = matter.Document is null ? Level(policy.Knowledge, affirming) : KnowledgeLevel.Known;
                weighed.Add(new WeighedClaims(policy, matter.Proposition, denied: false, level, affirming, denying, matter.Document));
            }

            if (denying.Count > 0)
                weighed.Add(new WeighedClaims(policy, matter.Proposition, denied: true, Level(policy.Knowledge, denying), denying, affirming));
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
        Of(proposition).Add(origin);
    }

    private Matter Of(Proposition proposition)
    {
        // Few things are said of one transfer, however often they are said.
        foreach (var known in _matters)
        {
            if (known.Proposition.Equals(proposition))
                return known;
        }

        var matter = new Matter(proposition);
        _matters.Add(matter);
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
            if (IsMet(condition, origins))
                return true;
        }

        return false;
    }

    private bool IsMet(LevelCondition condition, EquatableArray<Origin> origins)
    {
        var counting = 0;
        foreach (var origin in origins)
            counting += Counts(condition, origin.Root) ? 1 : 0;

        // There are no more institutions than origins.
        return counting >= condition.Institutions && counting > 0 &&
            (condition.Institutions <= 1 || Institutions.Count(origins.Where(origin => Counts(condition, origin.Root))) >= condition.Institutions);
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

        private List<Origin>? _affirming;
        private List<Origin>? _denying;

        // Read when all has been added.
        public EquatableArray<Origin> Affirming => field ??= _affirming.ToEquatableArray();

        public EquatableArray<Origin> Denying => field ??= _denying.ToEquatableArray();

        public StockPlan? Document { get; set; }

        public void Add(Origin origin) => (origin.Root.Denies ? _denying ??= [] : _affirming ??= []).Add(origin);
    }
}
