using System.Globalization;

namespace ExportPolicy.Rules;

/// <summary>The key to code that ships goods: bound to one transfer, as it was checked, and to a short time. Only a gate issues it.</summary>
/// <remarks>It cannot be made, copied, stored or sent; what can be stored is its <see cref="Reference"/>.</remarks>
public sealed class Clearance
{
    private readonly ExportGate? _gate;
    private readonly Transfer _transfer;
    private readonly long _issuedAtTimestamp;

    internal Clearance(
        ExportGate gate, Assessment assessment, DateTimeOffset issuedAt, long issuedAtTimestamp, DateTimeOffset expiresAt, string? lotName = null, EquatableArray<LineAmount>? lot = null)
    {
        _gate = gate;
        _transfer = assessment.Transfer;
        _issuedAtTimestamp = issuedAtTimestamp;
        Reference = new ClearanceReference(Guid.NewGuid().ToString("N"), TransferDigest.Of(_transfer), _transfer.Id);
        Policies = assessment.Policies;
        IssuedAt = issuedAt;
        ExpiresAt = expiresAt;
        LotName = lotName ?? Reference.Id;
        Lot = lot;
    }

    /// <summary>What names the clearance where it cannot go itself; see <see cref="IExportGate"/>.</summary>
    public ClearanceReference Reference { get; }

    /// <summary>The id of the transfer that it was issued for.</summary>
    public string TransferId => _transfer.Id;

    /// <summary>The policies under which it was issued, with their versions and digests.</summary>
    public EquatableArray<Policy> Policies { get; }

    /// <summary>When it was issued.</summary>
    public DateTimeOffset IssuedAt { get; }

    /// <summary>From when on it opens nothing any more.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>What may leave, where that is a part of the transfer; null for the whole.</summary>
    public EquatableArray<LineAmount>? Lot { get; }

    /// <summary>The name under which a ledger knows what leaves: the idempotency key of a redemption; of the clearance of a check, the id of its <see cref="Reference"/>.</summary>
    public string LotName { get; }

    /// <summary>Throws unless this is a clearance for this very transfer, whole and unchanged since the check, and still in time. Where the gate has a ledger, the first demand also writes down that the goods leave, and throws where they may not any more.</summary>
    /// <param name="transfer">The transfer that is to leave.</param>
    /// <exception cref="ArgumentNullException">The transfer is null.</exception>
    /// <exception cref="ClearanceException">The clearance does not open this door; the message says why and what to do.</exception>
    public void Demand(Transfer transfer)
    {
        DemandFor(transfer);
        if (Lot is not null)
            throw Refuse(ClearanceRefusal.OtherQuantity, transfer, $"The clearance is for a part of transfer '{transfer.Id}': {Lots.List(Lot)}. It was shown for the whole. Demand it with what leaves: its quantity, or the amounts of its Lot.");
        Leave(transfer);
    }

    /// <summary>The same for a lot: throws unless the clearance is for just that quantity of one line.</summary>
    /// <param name="transfer">The transfer of which a lot is to leave.</param>
    /// <param name="quantity">The lot.</param>
    /// <exception cref="ArgumentNullException">The transfer or the quantity is null.</exception>
    /// <exception cref="ClearanceException">The clearance does not open this door; the message says why and what to do.</exception>
    public void Demand(Transfer transfer, Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        DemandFor(transfer);
        if (What(transfer) is not [var line] || line.Amount != quantity.Amount || !line.IsIn(quantity.Unit) || transfer.Lines.Any(other => other.Id != line.LineId && line.IsIn(LineAmount.Of(other).Unit)))
            throw Refuse(ClearanceRefusal.OtherQuantity, transfer, $"The clearance is for {Lots.List(What(transfer))} of transfer '{transfer.Id}'; it was shown for {quantity}. Redeem a lot of that quantity and show its own; where several lines are counted in one unit, or several are in a lot, demand it with their amounts.");
        Leave(transfer);
    }

    /// <summary>The same for a lot of several lines, or of one among several in one unit: throws unless the clearance is for just these amounts.</summary>
    /// <param name="transfer">The transfer of which a lot is to leave.</param>
    /// <param name="lot">The amounts.</param>
    /// <param name="gate">The gate whose word counts here.</param>
    /// <exception cref="ArgumentNullException">The transfer, the lot or the gate is null.</exception>
    /// <exception cref="ClearanceException">The clearance does not open this door; the message says why and what to do.</exception>
    public void Demand(Transfer transfer, IEnumerable<LineAmount> lot, IExportGate gate)
    {
        ArgumentNullException.ThrowIfNull(lot);
        DemandOf(transfer, gate);
        var shown = lot.OrderBy(line => line.LineId, StringComparer.Ordinal).ToList();
        if (!shown.SequenceEqual(What(transfer).OrderBy(line => line.LineId, StringComparer.Ordinal)))
            throw Refuse(ClearanceRefusal.OtherQuantity, transfer, $"The clearance is for {Lots.List(What(transfer))} of transfer '{transfer.Id}'; it was shown for {Lots.List(shown)}. Show what it is for: its Lot.");
        Leave(transfer);
    }

    /// <summary>The same for a lot, and throws as well where another gate issued the clearance.</summary>
    /// <param name="transfer">The transfer of which a lot is to leave.</param>
    /// <param name="quantity">The lot.</param>
    /// <param name="gate">The gate whose word counts here.</param>
    /// <exception cref="ArgumentNullException">The transfer, the quantity or the gate is null.</exception>
    /// <exception cref="ClearanceException">The clearance does not open this door; the message says why and what to do.</exception>
    public void Demand(Transfer transfer, Quantity quantity, IExportGate gate)
    {
        DemandOf(transfer, gate);
        Demand(transfer, quantity);
    }

    private void DemandFor(Transfer transfer)
    {
        ArgumentNullException.ThrowIfNull(transfer);

        // First of all: of what no gate has issued nothing can be believed.
        if (_gate?.HasIssued(this) != true)
            throw Refuse(ClearanceRefusal.NotIssued, transfer, $"The clearance shown for transfer '{transfer.Id}' was issued by no gate. Check the transfer at the gate and show the clearance of the decision.");
        if (transfer.Id != TransferId)
            throw Refuse(ClearanceRefusal.OtherTransfer, transfer, $"The clearance is for transfer '{TransferId}'; it was shown for '{transfer.Id}'. Check '{transfer.Id}' and show its own.");
        if (TransferDigest.Of(transfer) != Reference.Digest)
            throw Refuse(ClearanceRefusal.ChangedTransfer, transfer, $"Transfer '{transfer.Id}' is not as it was checked; what differs: {string.Join(", ", TransferDigest.Differences(_transfer, transfer))}. Check it again as it is now.");
        if (_gate.HasExpired(this, _issuedAtTimestamp))
            throw Refuse(ClearanceRefusal.Expired, transfer, $"The clearance for transfer '{TransferId}' ended at {ExpiresAt.ToString("u", CultureInfo.InvariantCulture)}. Check the transfer again before it leaves.");
    }

    /// <summary>The same, and throws as well where another gate issued the clearance: one with other policies, or of another application in this process.</summary>
    /// <param name="transfer">The transfer that is to leave.</param>
    /// <param name="gate">The gate whose word counts here.</param>
    /// <exception cref="ArgumentNullException">The transfer or the gate is null.</exception>
    /// <exception cref="ClearanceException">The clearance does not open this door; the message says why and what to do.</exception>
    public void Demand(Transfer transfer, IExportGate gate)
    {
        DemandOf(transfer, gate);
        Demand(transfer);
    }

    /// <inheritdoc/>
    public override string ToString() => Reference?.ToString() ?? "clearance that no gate issued";

    private EquatableArray<LineAmount> What(Transfer transfer) => Lot ?? transfer.Lines.Select(LineAmount.Of).ToEquatableArray();

    // Before anything goes on record.
    private void DemandOf(Transfer transfer, IExportGate gate)
    {
        ArgumentNullException.ThrowIfNull(gate);
        DemandFor(transfer);
        if (!_gate!.SpeaksFor(gate))
            throw Refuse(ClearanceRefusal.OtherGate, transfer, $"The clearance for transfer '{transfer.Id}' was issued by another gate than the one asked here. Check the transfer at this gate.");
    }

    // Asked again by the same clearance the ledger answers the same, until what left was taken back.
    private void Leave(Transfer transfer)
    {
        if (_gate!.Ship(this, _issuedAtTimestamp) is { } why)
            throw Refuse(ClearanceRefusal.Withdrawn, transfer, $"By the ledger the clearance for transfer '{transfer.Id}' lets nothing go any more: {why}. Check the transfer again.");
    }

    private ClearanceException Refuse(ClearanceRefusal refusal, Transfer transfer, string message)
    {
        try
        {
            GateTelemetry.DemandRefused(refusal);
            if (Reference is not null)
                _gate?.LogRefusal(Reference, transfer, refusal);
        }
        catch (Exception)
        {
            // A log that fails must not turn the refusal into an exception that somebody handles as that of a log.
        }

        return new ClearanceException(refusal, message);
    }
}
