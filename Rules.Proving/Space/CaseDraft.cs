namespace ExportPolicy.Rules.Proving;

/// <summary>A case while its values are put together. What no value changes is the base case: a contracted sale with every paper in order.</summary>
internal sealed class CaseDraft(Setting setting)
{
    public Setting Setting { get; } = setting;

    public EquatableArray<ControlCode> Codes { get; set; } = setting.Codes;

    public Lethality? DeclaredLethality { get; set; }

    /// <summary>The caps that may count the goods.</summary>
    public IReadOnlyList<QuantityCap> Caps { get; set; } = setting.Caps;

    /// <summary>Whether quantity and value are declared.</summary>
    public bool IsMeasured { get; set; } = true;

    /// <summary>The quantity; one that fits when null.</summary>
    public Quantity? Quantity { get; set; }

    /// <summary>What the goods are worth; what fits when null.</summary>
    public Money? Value { get; set; }

    /// <summary>Whether the declared use needs less than there is.</summary>
    public bool NeedsLess { get; set; }

    public TransferKind Kind { get; set; } = TransferKind.Export;

    public TransferBasis Basis { get; set; } = setting.Basis;

    public TransferStage Stage { get; set; } = TransferStage.Contracted;

    public CountryCode Exporter { get; set; } = setting.Exporter;

    public CountryCode? EndUser { get; set; } = setting.Recipient;

    public PartyKind EndUserKind { get; set; } = PartyKind.Military;

    public Place? EndUserLocation { get; set; }

    /// <summary>The state of the ultimate consignee; that of the end user when null.</summary>
    public CountryCode? Consignee { get; set; }

    /// <summary>Parties beside the exporter, the ultimate consignee and the end user.</summary>
    public List<Party> Others { get; } = [];

    /// <summary>Makes the route; null for none.</summary>
    public Func<Place, Place, Route>? Route { get; set; } = (from, to) => Rules.Route.Through(from, to);

    /// <summary>Changes the complete certificate; null for none.</summary>
    public Func<EndUseCertificate, EndUseCertificate>? Certificate { get; set; } = complete => complete;

    /// <summary>The authorities whose licence is declared.</summary>
    public EquatableArray<string> Licensed { get; set; } = setting.Authorities;

    public EarlierTransfer? Earlier { get; set; }

    /// <summary>The consent to pass goods on.</summary>
    public RetransferConsent? Consent { get; set; }

    public StockPlan? Plan { get; set; }

    public ExceptionClaim? Exception { get; set; }

    public EquatableArray<Claim> Claims { get; set; } = [];

    public EquatableArray<Funding> Funding { get; set; } = [];

    /// <summary>Whether a lot went to the end user before, as large as fits.</summary>
    public bool HasEarlierLot { get; set; }

    public EquatableArray<ObservedEvent> Events { get; set; } = [];

    public Case Build()
    {
        var receiver = Setting.Party(PartyRole.UltimateConsignee, Consignee ?? EndUser ?? Setting.Recipient, PartyKind.Military);
        var endUser = EndUser is null ? null : Setting.Party(PartyRole.EndUser, EndUser, EndUserKind, EndUserLocation);
        var exporter = Setting.Party(PartyRole.Exporter, Exporter, PartyKind.Company);
        var amounts = new FittingAmounts(Caps, Exporter, EndUser, Consignee);
        var quantity = IsMeasured ? Quantity ?? amounts.Quantity : null;
        var line = new TransferLine("1", "goods", Codes, quantity, IsMeasured ? Value ?? amounts.Value : null, DeclaredLethality);
        var documents = new Documents(
            Certificate is null || endUser is null ? null : [Certificate(Papers.Certificate(exporter, endUser, line, Setting.IssuedOn))],
            Licensed.Select(authority => Papers.LicenceFor(line, authority, Setting.IssuedOn)),
            Consent is null ? null : [Consent],
            Plan is null ? null : [Plan],
            Exception is null ? null : [Exception]);
        var transfer = new Transfer(
            "case",
            Kind,
            Basis,
            Stage,
            Setting.AsOf,
            endUser is null ? [exporter, receiver, .. Others] : [exporter, receiver, endUser, .. Others],
            [line],
            Route?.Invoke(exporter.Location, (endUser ?? receiver).Location),
            NeedsLess && quantity is not null ? new EndUse("own use", new Quantity(quantity.Amount / 2, quantity.Unit)) : null,
            Earlier,
            documents);
        return new Case(
            transfer,
            new Evidence(Claims, Funding, HasEarlierLot ? [new EarlierTransfer("lot-0", Setting.Exporter, EndUser ?? Setting.Recipient, quantity: amounts.Quantity)] : null, Events),
            Setting.AsOf,
            Setting.AsOf,
            [],
            [],
            []);
    }
}
