using ExportPolicy.Rules;

namespace Shop;

/// <summary>A sale with every paper in order.</summary>
internal static class Sale
{
    public static readonly DateOnly Day = new(2022, 11, 11);

    public static Transfer To(string state) => new(
        $"order-to-{state}", TransferKind.Export, TransferBasis.Sale, TransferStage.Contracted, Day,
        parties:
        [
            new(PartyRole.Exporter, "Example Munitions Co.", PartyKind.Company, CountryCode.Parse("KR")),
            new(PartyRole.UltimateConsignee, "Example Army Depot", PartyKind.Military, CountryCode.Parse(state)),
            new(PartyRole.EndUser, "An army", PartyKind.Military, CountryCode.Parse(state)),
        ],
        lines: [new("1", "155 mm shells", [ControlCode.Parse("ML3.a")], new Quantity(100_000, "rounds"))],
        route: Route.Through(Place.Parse("KRPUS"), Place.Parse(state)),
        documents: new Documents([Certificate(state)], [new Licence("L-1", "DAPA", Day.AddDays(-4))]));

    private static EndUseCertificate Certificate(string state) => new()
    {
        Number = "EUC-1",
        IssuedOn = Day.AddDays(-7),
        IssuingAuthority = "An authority",
        Exporter = "Example Munitions Co.",
        EndUser = "An army",
        SignatoryPosition = "Director",
        OriginalSignature = true,
        Authenticated = true,
        Contract = "C-1",
        Goods = "155 mm shells",
        Quantity = new Quantity(100_000, "rounds"),
        FinalDestination = Place.Parse(state),
        EndUse = "own use",
        UndertakesNoReexport = true,
    };
}
