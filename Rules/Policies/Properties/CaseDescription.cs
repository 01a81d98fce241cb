namespace ExportPolicy.Rules;

/// <summary>Which cases a property speaks of: those that meet all that is stated. What is not stated does not matter.</summary>
internal sealed partial record CaseDescription
{
    /// <summary>The goods of a line, one of them being enough.</summary>
    public GoodsScope? Goods { get; init; }

    /// <summary>States that the goods are declared to reach: a receiving party belongs to one or stands in it, the route ends there, or a certificate names it.</summary>
    public EquatableArray<CountryCode> Recipients { get; init; } = [];

    /// <summary>States to which an end user belongs.</summary>
    public EquatableArray<CountryCode> EndUser { get; init; } = [];

    public EquatableArray<TransferBasis> Bases { get; init; } = [];

    public EquatableArray<TransferKind> Kinds { get; init; } = [];

    public EquatableArray<TransferStage> Stages { get; init; } = [];

    public RouteStatement? Route { get; init; }

    /// <summary>The end-use certificate for the line.</summary>
    public CertificateState? Certificate { get; init; }

    /// <summary>Whether a licence covers the line.</summary>
    public DocumentPresence? Licence { get; init; }

    /// <summary>Whether a consent to pass the goods on is declared.</summary>
    public DocumentPresence? Consent { get; init; }

    /// <summary>States to which the goods are said to go on.</summary>
    public EquatableArray<CountryCode> SaidToReach { get; init; } = [];

    /// <summary>How far that is known, at least, under some policy of the case.</summary>
    public KnowledgeLevel AtLeast { get; init; } = KnowledgeLevel.Suspicion;

    /// <summary>States for which a declared fund buys.</summary>
    public EquatableArray<CountryCode> FundFor { get; init; } = [];

    /// <summary>The description in the words of policy files; <c>anything</c> for all cases.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        Add("goods", Goods?.ToString());
        AddList("recipients", Recipients);
        AddList("end-user", EndUser);
        AddList("bases", Bases.Select(basis => Words<TransferBasis>.Of(basis)));
        AddList("kinds", Kinds.Select(kind => Words<TransferKind>.Of(kind)));
        AddList("stages", Stages.Select(stage => Words<TransferStage>.Of(stage)));
        Add("route", Route is { } route ? Words<RouteStatement>.Of(route) : null);
        Add("certificate", Certificate is { } certificate ? Words<CertificateState>.Of(certificate) : null);
        Add("licence", Licence is { } licence ? Words<DocumentPresence>.Of(licence) : null);
        Add("consent", Consent is { } consent ? Words<DocumentPresence>.Of(consent) : null);
        AddList("said-to-reach", SaidToReach);
        if (SaidToReach.Count > 0)
            Add("at-least", Words<KnowledgeLevel>.Of(AtLeast));
        AddList("fund-for", FundFor);
        return parts.Count == 0 ? "anything" : string.Join(", ", parts);

        void AddList<T>(string key, IEnumerable<T> values) => Add(key, string.Join(' ', values));

        void Add(string key, string? words)
        {
            if (!string.IsNullOrEmpty(words))
                parts.Add($"{key} {words}");
        }
    }
}

/// <summary>What a case says of its route.</summary>
internal enum RouteStatement
{
    Declared,
    Unknown,
    NotDeclared,
}

/// <summary>How an end-use certificate stands.</summary>
internal enum CertificateState
{
    Complete,
    Incomplete,
    Missing,
}

/// <summary>Whether a document is declared.</summary>
internal enum DocumentPresence
{
    Present,
    Missing,
}
