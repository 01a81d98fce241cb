using ExportPolicy.Rules;

namespace Bypasses.Shop;

/// <summary>An order, and the transfer that it amounts to.</summary>
public sealed class Order
{
    /// <summary>The number.</summary>
    public required string Number { get; init; }

    /// <summary>The country that it goes to, ISO 3166-1 alpha-2.</summary>
    public required string Destination { get; set; }

    /// <summary>How many rounds.</summary>
    public decimal Rounds { get; set; } = 100;

    /// <summary>The transfer.</summary>
    /// <returns>A new one on every call, equal as long as the order is the same.</returns>
    [TransferOf]
    public Transfer ToTransfer() => new(
        Number, TransferKind.Export, TransferBasis.Sale, TransferStage.Contracted, new DateOnly(2022, 11, 11),
        parties:
        [
            new(PartyRole.Exporter, "Example Munitions Co.", PartyKind.Company, CountryCode.Parse("KR")),
            new(PartyRole.EndUser, "Army", PartyKind.Military, CountryCode.Parse(Destination)),
        ],
        lines: [new("1", "155 mm shells", [ControlCode.Parse("ML3.a")], new Quantity(Rounds, "rounds"))]);
}
