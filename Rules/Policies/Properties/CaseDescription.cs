namespace ExportPolicy.Rules;

/// <summary>Which cases a property speaks of: those that meet all that is stated. What is not stated does not matter.</summary>
internal sealed record CaseDescription
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

    /// <summary>Whether a case is meant, as far as the whole of it is concerned.</summary>
    public bool Means(Assessment assessment, Evidence evidence, ReferenceData reference)
    {
        var transfer = assessment.Transfer;
        return (Recipients.Count == 0 || Recipient.Declared(transfer).Any(declared => Recipients.Contains(declared.State)))
            && (EndUser.Count == 0 || transfer.In(PartyRole.EndUser).Any(party => EndUser.Contains(party.State)))
            && (Bases.Count == 0 || Bases.Contains(transfer.Basis))
            && (Kinds.Count == 0 || Kinds.Contains(transfer.Kind))
            && (Stages.Count == 0 || Stages.Contains(transfer.Stage))
            && (Route is null || Route == StatementOf(transfer.Route))
            && (Consent is null || Consent == PresenceOf(transfer.Documents.Consents.Count > 0))
            && (SaidToReach.Count == 0 || assessment.Weighed.Any(claims => claims.Level >= AtLeast && claims.SaysReach(SaidToReach)))
            && (FundFor.Count == 0 || evidence.Funding.Any(funding => reference.FindFund(funding.Fund)?.PurposeState is { } state && FundFor.Contains(state)));
    }

    /// <summary>Whether a line of such a case is meant.</summary>
    public bool MeansLine(Assessment assessment, TransferLine line, ReferenceData reference) =>
        (Goods is null || Goods.Includes(new ClassifiedLine(line, reference.Classify(line.Codes))))
        && (Certificate is null || Certificate == StateOf(CertificateCheck.Of(assessment.Transfer, line, assessment.AsOf)))
        && (Licence is null || Licence == PresenceOf(assessment.Transfer.Documents.Licences.Any(licence => licence.Covers(line.Id, assessment.AsOf))));

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

    private static RouteStatement StatementOf(Route? route) =>
        route is null ? RouteStatement.NotDeclared : route.IsUnknown ? RouteStatement.Unknown : RouteStatement.Declared;

    private static CertificateState StateOf(CertificateCheck check) =>
        check.Certificate is null ? CertificateState.Missing : check.Missing.Count > 0 ? CertificateState.Incomplete : CertificateState.Complete;

    private static DocumentPresence PresenceOf(bool isThere) => isThere ? DocumentPresence.Present : DocumentPresence.Missing;
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
