namespace ExportPolicy.Rules.Testing;

/// <summary>Builds transfers for tests, step by step. What a test does not say is a contracted sale of artillery shells from South Korea to the United States today, with every paper in order.</summary>
/// <remarks>Immutable: every step gives a new builder, so that one can be the start of many.</remarks>
[TestOnly]
public sealed record TransferBuilder
{
    private string Id { get; init; } = "transfer-1";

    private TransferKind Kind { get; init; } = TransferKind.Export;

    private TransferBasis Basis { get; init; } = TransferBasis.Sale;

    private TransferStage Stage { get; init; } = TransferStage.Contracted;

    private DateOnly Date { get; init; } = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private string Exporter { get; init; } = "KR";

    private string Receiver { get; init; } = "US";

    private string Authority { get; init; } = "DAPA";

    private EquatableArray<Party> FurtherParties { get; init; } = [];

    private EquatableArray<TransferLine> Lines { get; init; } = [];

    private EquatableArray<string>? Places { get; init; }

    private EndUse? Use { get; init; }

    private EarlierTransfer? Earlier { get; init; }

    private Documents? Declared { get; init; }

    /// <summary>Gives the transfer another id than <c>transfer-1</c>.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The next builder.</returns>
    public TransferBuilder WithId(string id) => this with { Id = id };

    /// <summary>Makes it another kind of movement than an export.</summary>
    /// <param name="kind">The kind; a re-export or retransfer needs <see cref="PassingOn"/> as well.</param>
    /// <returns>The next builder.</returns>
    public TransferBuilder As(TransferKind kind) => this with { Kind = kind };

    /// <summary>Sets other terms than a sale.</summary>
    /// <param name="basis">The terms.</param>
    /// <returns>The next builder.</returns>
    public TransferBuilder OnTermsOf(TransferBasis basis) => this with { Basis = basis };

    /// <summary>Sets the day of the transfer; the default papers are issued ten days before it.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The next builder.</returns>
    public TransferBuilder On(DateOnly date) => this with { Date = date };

    /// <summary>Sets another stage than contracted.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>The next builder.</returns>
    public TransferBuilder At(TransferStage stage) => this with { Stage = stage };

    /// <summary>Sends the goods from another state than South Korea.</summary>
    /// <param name="country">The state of the exporter, such as <c>PL</c>.</param>
    /// <returns>The next builder.</returns>
    public TransferBuilder From(string country) => this with { Exporter = country };

    /// <summary>Sends the goods to another state than the United States: purchaser, consignee and end user are of it.</summary>
    /// <param name="country">The state, such as <c>PL</c>.</param>
    /// <returns>The next builder.</returns>
    public TransferBuilder To(string country) => this with { Receiver = country };

    /// <summary>Adds a party beside the exporter, the purchaser, the consignee and the end user.</summary>
    /// <param name="role">Its role.</param>
    /// <param name="name">Its name.</param>
    /// <param name="country">The state it belongs to.</param>
    /// <param name="kind">What it is.</param>
    /// <returns>The next builder.</returns>
    public TransferBuilder Adding(PartyRole role, string name, string country, PartyKind kind = PartyKind.Company) =>
        this with { FurtherParties = [.. FurtherParties, new Party(role, name, kind, CountryCode.Parse(country))] };

    /// <summary>Adds a line of goods; the first takes the place of the shells.</summary>
    /// <param name="code">Their control code, such as <c>ML13.d</c>.</param>
    /// <param name="amount">How many; null where that is not known.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>The next builder.</returns>
    public TransferBuilder Carrying(string code, decimal? amount = 100, string unit = "pieces") =>
        this with { Lines = [.. Lines, Line($"{Lines.Count + 1}", code, amount is { } known ? new Quantity(known, unit) : null)] };

    /// <summary>Declares another route than the direct one.</summary>
    /// <param name="places">Countries, territories or ports in order, such as <c>KRPUS</c>; none for a route that is unknown.</param>
    /// <returns>The next builder.</returns>
    public TransferBuilder Through(params IEnumerable<string> places) => this with { Places = places.ToEquatableArray() };

    /// <summary>Declares an end use.</summary>
    /// <param name="statement">The use in words.</param>
    /// <returns>The next builder.</returns>
    public TransferBuilder ForUse(string statement) => this with { Use = new EndUse(statement) };

    /// <summary>Passes on the goods of an earlier transfer.</summary>
    /// <param name="earlier">The earlier transfer.</param>
    /// <returns>The next builder.</returns>
    public TransferBuilder PassingOn(EarlierTransfer earlier) => this with { Earlier = earlier };

    /// <summary>Has the licence given by another authority than DAPA.</summary>
    /// <param name="authority">The authority.</param>
    /// <returns>The next builder.</returns>
    public TransferBuilder LicensedBy(string authority) => this with { Authority = authority };

    /// <summary>Declares other documents than a complete certificate and a licence; <see cref="Documents.None"/> for none.</summary>
    /// <param name="documents">The documents.</param>
    /// <returns>The next builder.</returns>
    public TransferBuilder With(Documents documents) => this with { Declared = documents };

    /// <summary>Builds the transfer.</summary>
    /// <returns>The transfer.</returns>
    /// <exception cref="ArgumentException">What was said makes no valid transfer.</exception>
    /// <exception cref="FormatException">A country, place or code is none.</exception>
    public Transfer Build()
    {
        var lines = Lines.Count > 0 ? Lines : [Line("1", "ML3.a", new Quantity(100, "rounds"))];
        return new Transfer(
            Id,
            Kind,
            Basis,
            Stage,
            Date,
            [
                new Party(PartyRole.Exporter, ExporterName, PartyKind.Company, CountryCode.Parse(Exporter)),
                new Party(PartyRole.Purchaser, $"Ministry of Defence of {Receiver}", PartyKind.Government, CountryCode.Parse(Receiver)),
                new Party(PartyRole.UltimateConsignee, $"Army Depot of {Receiver}", PartyKind.Military, CountryCode.Parse(Receiver)),
                new Party(PartyRole.EndUser, EndUserName, PartyKind.Military, CountryCode.Parse(Receiver)),
                .. FurtherParties,
            ],
            lines,
            Places is { Count: 0 } ? Route.Unknown : Route.Through((Places ?? [Exporter, Receiver]).Select(Place.Parse)),
            Use,
            Earlier,
            Declared ?? new Documents([.. lines.Select(Certificate)], [new Licence("licence-1", Authority, Date.AddDays(-10))]));
    }

    private string ExporterName => $"Exporter of {Exporter}";

    private string EndUserName => $"Army of {Receiver}";

    private static TransferLine Line(string id, string code, Quantity? quantity) => new(id, $"goods under {code}", [ControlCode.Parse(code)], quantity);

    private EndUseCertificate Certificate(TransferLine line) => new()
    {
        Number = $"certificate-{line.Id}",
        IssuedOn = Date.AddDays(-10),
        IssuingAuthority = $"Ministry of Defence of {Receiver}",
        Exporter = ExporterName,
        EndUser = EndUserName,
        SignatoryPosition = "Director",
        OriginalSignature = true,
        Authenticated = true,
        Contract = "contract-1",
        Goods = line.Description,
        Quantity = line.Quantity,
        Lines = [line.Id],
        FinalDestination = Place.Parse(Receiver),
        EndUse = "own use",
        UndertakesNoReexport = true,
    };
}
