using System.Globalization;
using ExportPolicy.Rules;
using Route = ExportPolicy.Rules.Route;

namespace OrderDesk.Orders;

/// <summary>An order as this application keeps it: its own type, mutable, saved in stages.</summary>
public sealed class Order
{
    private const string Exporter = "Example Munitions Co.";

    /// <summary>The number.</summary>
    public required string Number { get; init; }

    /// <summary>The day it came in.</summary>
    public required DateOnly PlacedOn { get; init; }

    /// <summary>Who buys and uses the goods.</summary>
    public required string Buyer { get; init; }

    /// <summary>What the buyer is.</summary>
    public required PartyKind BuyerKind { get; init; }

    /// <summary>The country the goods go to, ISO 3166-1 alpha-2.</summary>
    public required string Destination { get; set; }

    /// <summary>What is ordered.</summary>
    public required IList<OrderLine> Lines { get; init; }

    /// <summary>The papers that have come in so far.</summary>
    public Papers Papers { get; set; } = new();

    /// <summary>Where the order stands. No fact of the transfer: changing it leaves a clearance valid.</summary>
    public OrderStatus Status { get; set; }

    /// <summary>What names the clearance of the last check, for whoever ships later. It opens nothing by itself, and may be stored; a clearance may not.</summary>
    public ClearanceReference? Clearance { get; set; }

    /// <summary>The carrier's number, once it has left.</summary>
    public string? Waybill { get; set; }

    /// <summary>The transfer that the order amounts to. The analyzers tie the order to it: what was checked for the one is checked for the other, until a member that is read here is assigned.</summary>
    /// <returns>The transfer.</returns>
    /// <exception cref="FormatException">A code is none.</exception>
    /// <exception cref="ArgumentException">Something is missing.</exception>
    [TransferOf]
    public Transfer ToTransfer()
    {
        var destination = CountryCode.Parse(Destination);
        return new(
            Number, TransferKind.Export, TransferBasis.Sale, TransferStage.Contracted, PlacedOn,
            parties:
            [
                new(PartyRole.Exporter, Exporter, PartyKind.Company, CountryCode.Parse("KR")),
                new(PartyRole.UltimateConsignee, Buyer, BuyerKind, destination),
                new(PartyRole.EndUser, Buyer, BuyerKind, destination),
            ],
            lines: Lines.Select((line, at) => line.ToTransferLine((at + 1).ToString(CultureInfo.InvariantCulture))),
            route: Route.Through(Place.Parse("KRPUS"), Place.Of(destination)),
            documents: Papers.ToDocuments(Exporter));
    }

    /// <summary>Takes down what the gate decided. What has left, whole or in part, stays so whatever the gate decides on the rest.</summary>
    /// <param name="decision">The decision.</param>
    public void Note(Decision decision)
    {
        Clearance = decision.Clearance?.Reference;
        Status = decision.Outcome switch
        {
            _ when decision.Withheld.Any(withheld => withheld.Reason == WithheldReason.NothingLeft) => OrderStatus.Shipped,
            _ when Status is OrderStatus.InLots || decision.Clearance?.Lot is not null => OrderStatus.InLots,
            Outcome.Permitted => OrderStatus.Cleared,
            Outcome.Referred => OrderStatus.Referred,
            _ => OrderStatus.Denied,
        };
    }

    /// <summary>Throws where the order has left, or is about to.</summary>
    /// <exception cref="OrderConflictException">It has left, or is about to.</exception>
    public void EnsureOpen()
    {
        if (Status is OrderStatus.Releasing or OrderStatus.Shipped)
            throw new OrderConflictException($"Order '{Number}' is {Status}; expected one that has not left.");
    }

    /// <summary>Throws where a part of the order has left, or all of it, or is about to.</summary>
    /// <exception cref="OrderConflictException">Some of it has left, or is about to.</exception>
    public void EnsureWhole()
    {
        EnsureOpen();
        if (Status is OrderStatus.InLots)
            throw new OrderConflictException($"Order '{Number}' ships in lots, and a part of it has left. Ask for the next lot.");
    }
}
