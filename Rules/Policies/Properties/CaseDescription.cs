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

    /// <summary>The keys that the description states.</summary>
    public IEnumerable<string> Keys => Stated().Select(stated => stated.Key);

    /// <summary>The description in the words of policy files; <c>anything</c> for all cases.</summary>
    public override string ToString() => string.Join(", ", Stated().Select(stated => $"{stated.Key} {stated.Words}")) is { Length: > 0 } words ? words : "anything";

    private IEnumerable<(string Key, string Words)> Stated()
    {
        (string Key, string? Words)[] parts =
        [
            ("goods", Goods?.ToString()),
            ("recipients", Listed(Recipients)),
            ("end-user", Listed(EndUser)),
            ("bases", Listed(Bases.Select(basis => Words<TransferBasis>.Of(basis)))),
            ("kinds", Listed(Kinds.Select(kind => Words<TransferKind>.Of(kind)))),
            ("stages", Listed(Stages.Select(stage => Words<TransferStage>.Of(stage)))),
            ("route", Route is { } route ? Words<RouteStatement>.Of(route) : null),
            ("certificate", Certificate is { } certificate ? Words<CertificateState>.Of(certificate) : null),
            ("licence", Licence is { } licence ? Words<DocumentPresence>.Of(licence) : null),
            ("consent", Consent is { } consent ? Words<DocumentPresence>.Of(consent) : null),
            ("said-to-reach", Listed(SaidToReach)),
            ("at-least", SaidToReach.Count > 0 ? Words<KnowledgeLevel>.Of(AtLeast) : null),
            ("fund-for", Listed(FundFor)),
        ];
        return parts.Where(part => !string.IsNullOrEmpty(part.Words)).Select(part => (part.Key, part.Words!));

        static string Listed<T>(IEnumerable<T> values) => string.Join(' ', values);
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
