namespace ExportPolicy.Rules;

/// <summary>What the origins of one proposition amount to under one policy.</summary>
/// <remarks>That the goods go on to a state and that their end user belongs to it are one matter, told under <see cref="PropositionKind.GoesOnTo"/>.</remarks>
public sealed class WeighedClaims : IEquatable<WeighedClaims>
{
    internal WeighedClaims(
        Policy policy,
        Proposition proposition,
        bool denied,
        KnowledgeLevel level,
        EquatableArray<Origin> origins,
        EquatableArray<Origin> opposing,
        StockPlan? document = null)
    {
        Policy = policy;
        Proposition = proposition;
        Denied = denied;
        Level = level;
        Origins = origins;
        Opposing = opposing;
        Document = document;
    }

    /// <summary>The policy whose table was used.</summary>
    public Policy Policy { get; }

    /// <summary>What is said.</summary>
    public Proposition Proposition { get; }

    /// <summary>Whether the origins deny the proposition.</summary>
    public bool Denied { get; }

    /// <summary>The level that the origins and documents reach.</summary>
    public KnowledgeLevel Level { get; }

    /// <summary>The origins that say so, with their echoes.</summary>
    public EquatableArray<Origin> Origins { get; }

    /// <summary>The origins that say the opposite; recorded, they lower nothing.</summary>
    public EquatableArray<Origin> Opposing { get; }

    /// <summary>The declared document that says so; null where none does.</summary>
    public StockPlan? Document { get; }

    /// <summary>How many different institutions stand behind the origins.</summary>
    public int Institutions => ExportPolicy.Rules.Institutions.Count(Origins);

    /// <summary>How many different institutions stand behind the opposing origins.</summary>
    public int OpposingInstitutions => ExportPolicy.Rules.Institutions.Count(Opposing);

    /// <summary>The state that the proposition names; null where it names none.</summary>
    public CountryCode? State => Proposition.Place?.State;

    /// <summary>Whether the claims contradict that a state is the end user.</summary>
    internal bool Contradicts(CountryCode endUser) => Denied
        ? Proposition.Kind is PropositionKind.EndUserIs or PropositionKind.GoesOnTo && endUser.Equals(State)
        : Proposition.Kind == PropositionKind.GoesOnTo && !endUser.Equals(State);

    /// <summary>Whether the claims say that the goods reach one of the states.</summary>
    internal bool SaysReach(EquatableArray<CountryCode> states) =>
        !Denied && Proposition.Kind == PropositionKind.GoesOnTo && State is { } state && states.Contains(state);

    /// <inheritdoc/>
    public bool Equals(WeighedClaims? other) =>
        other is not null && (ReferenceEquals(this, other) ||
        (Denied == other.Denied && Level == other.Level && Proposition.Equals(other.Proposition) &&
         Policy.Equals(other.Policy) && Origins.Equals(other.Origins) && Opposing.Equals(other.Opposing) && Equals(Document, other.Document)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WeighedClaims);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Policy, Proposition, Denied, Level);

    /// <inheritdoc/>
    public override string ToString()
    {
        var claims = $"{Count(Origins.Count, "origin")} of {Count(Institutions, "institution")}";
        var document = Document is null ? "" : Origins.Count == 0 ? $"{Document}" : $"{Document}; ";
        return document + (Origins.Count == 0 && Document is not null ? "" : claims);
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
