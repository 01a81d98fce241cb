using ExportPolicy.Rules;

namespace Shipping;

/// <summary>Makes the transfers of this application.</summary>
public static class Goods
{
    /// <summary>The day on which everything here takes place.</summary>
    public static readonly DateOnly Day = new(2022, 11, 11);

    /// <summary>A sale of shells out of Korea.</summary>
    /// <param name="id">The number.</param>
    /// <param name="destination">The state it goes to.</param>
    /// <param name="quantity">How many rounds.</param>
    /// <param name="items">What goes along.</param>
    /// <returns>The transfer.</returns>
    public static Transfer Transfer(string id, string destination = "US", decimal quantity = 100, IEnumerable<string>? items = null)
    {
        var to = CountryCode.Parse(destination);
        List<TransferLine> lines = [new("1", "155 mm shells", [ControlCode.Parse("ML3.a")], new Quantity(quantity, "rounds"))];
        lines.AddRange((items ?? []).Select((item, at) => new TransferLine($"{at + 2}", item, [ControlCode.Parse("ML3.a")], new Quantity(1, "pieces"))));
        return new Transfer(
            id,
            TransferKind.Export,
            TransferBasis.Sale,
            TransferStage.Contracted,
            Day,
            [new(PartyRole.Exporter, "Maker", PartyKind.Company, CountryCode.Parse("KR")), new(PartyRole.EndUser, "Army", PartyKind.Government, to)],
            lines,
            Route.Through(Place.Parse("KR"), Place.Parse(destination)));
    }

    /// <summary>The same transfer in another quantity.</summary>
    /// <param name="transfer">The transfer.</param>
    /// <param name="quantity">How many rounds.</param>
    /// <returns>A new transfer with the same number.</returns>
    public static Transfer Resized(this Transfer transfer, decimal quantity)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        return Transfer(transfer.Id, transfer.In(PartyRole.EndUser).First().State.Value, quantity);
    }

    /// <summary>The parts that a transfer is split into.</summary>
    /// <param name="transfer">The transfer.</param>
    /// <param name="parts">How many.</param>
    /// <returns>The parts, each a transfer of its own.</returns>
    public static IEnumerable<Transfer> Split(this Transfer transfer, int parts)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        for (var part = 1; part <= parts; part++)
            yield return Transfer($"{transfer.Id}/{part}", quantity: 100m / parts);
    }
}
