namespace ExportPolicy.Rules.Tests;

/// <summary>Short ways to write facts in tests. Everything is the complete, lawful baseline unless a test says otherwise.</summary>
internal static class A
{
    public static readonly DateOnly Day = new(2022, 11, 11);

    public static CountryCode Country(string code) => CountryCode.Parse(code);

    public static Place Place(string code) => ExportPolicy.Rules.Place.Parse(code);

    public static ControlCode Code(string code) => ControlCode.Parse(code);

    public static Citation Citation(DateOnly? date = null) => new("A title", "A publisher", date ?? Day);

    public static Party Party(PartyRole role, string state, string? location = null, PartyKind? kind = null, string? name = null, string[]? identifiers = null) => new(
        role,
        name ?? $"{role} of {state}",
        kind ?? (role == PartyRole.Exporter ? PartyKind.Company : PartyKind.Government),
        Country(state),
        location is null ? null : Place(location),
        identifiers);

    public static TransferLine Line(string id = "1", string[]? codes = null, Quantity? quantity = null, bool unknownQuantity = false, Lethality? declared = null) => new(
        id,
        $"goods {id}",
        (codes ?? ["ML3.a"]).Select(Code),
        unknownQuantity ? null : quantity ?? new Quantity(100, "rounds"),
        declaredLethality: declared);

    public static EndUseCertificate Certificate(string exporter, string endUser, string destination, decimal amount = 1_000_000, string unit = "rounds") => new()
    {
        Number = "EUC-1",
        IssuedOn = Day.AddDays(-10),
        IssuingAuthority = "An authority",
        Exporter = exporter,
        EndUser = endUser,
        SignatoryPosition = "Director",
        OriginalSignature = true,
        Authenticated = true,
        Contract = "C-1",
        Goods = "goods",
        Quantity = new Quantity(amount, unit),
        FinalDestination = Place(destination),
        EndUse = "own use",
        UndertakesNoReexport = true,
    };

    public static Licence Licence() => new("L-1", "DAPA", Day.AddDays(-5));

    /// <summary>A sale of 155 mm shells from Korea to the United States with every paper in order, unless said otherwise.</summary>
    public static Transfer Transfer(
        string to = "US",
        TransferKind kind = TransferKind.Export,
        TransferBasis basis = TransferBasis.Sale,
        TransferStage stage = TransferStage.Contracted,
        IEnumerable<TransferLine>? lines = null,
        IEnumerable<Party>? parties = null,
        Route? route = null,
        bool noRoute = false,
        EndUse? endUse = null,
        EarlierTransfer? earlier = null,
        Documents? documents = null,
        string from = "KR",
        string id = "T-1") => new(
            id,
            kind,
            basis,
            stage,
            Day,
            parties ?? [Party(PartyRole.Exporter, from), Party(PartyRole.Purchaser, to), Party(PartyRole.UltimateConsignee, to), Party(PartyRole.EndUser, to)],
            lines ?? [Line()],
            noRoute ? null : route ?? Route.Through(Place(from), Place(to)),
            endUse,
            earlier,
            documents ?? new Documents([Certificate($"Exporter of {from}", $"EndUser of {to}", to)], [Licence()]));

    public static Claim Claim(
        string id,
        Proposition proposition,
        Modality modality = Modality.Wants,
        Attribution attribution = Attribution.Unnamed,
        Reliability reliability = Reliability.B,
        Credibility credibility = Credibility.ProbablyTrue,
        string? institution = "US administration",
        string? state = "US",
        bool denies = false,
        DateOnly? published = null,
        DateOnly? retracted = null,
        params string[] from) => new(
            id,
            proposition,
            modality,
            attribution,
            reliability,
            credibility,
            published ?? Day,
            Citation(published),
            denies,
            institution: institution is null ? null : new Institution(institution, state is null ? null : Country(state)),
            derivedFrom: from,
            retractedOn: retracted);

    public static Proposition GoesTo(string place) => Proposition.GoesOnTo(Place(place));
}
