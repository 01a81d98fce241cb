using System.Globalization;

namespace ExportPolicy.Rules;

/// <summary>The key to code that ships goods: bound to one transfer, as it was checked, and to a short time. Only a gate issues it.</summary>
/// <remarks>It cannot be made, copied, stored or sent; what can be stored is its <see cref="Reference"/>.</remarks>
public sealed class Clearance
{
    private readonly ExportGate? _gate;
    private readonly Transfer _transfer;
    private readonly long _issuedAtTimestamp;

    internal Clearance(ExportGate gate, Assessment assessment, DateTimeOffset issuedAt, long issuedAtTimestamp, DateTimeOffset expiresAt)
    {
        _gate = gate;
        _transfer = assessment.Transfer;
        _issuedAtTimestamp = issuedAtTimestamp;
        Reference = new ClearanceReference(Guid.NewGuid().ToString("N"), TransferDigest.Of(_transfer), _transfer.Id);
        Policies = assessment.Policies;
        IssuedAt = issuedAt;
        ExpiresAt = expiresAt;
    }

    /// <summary>What names the clearance where it cannot go itself; see <see cref="IExportGate.RedeemAsync"/>.</summary>
    public ClearanceReference Reference { get; }

    /// <summary>The id of the transfer that it was issued for.</summary>
    public string TransferId => _transfer.Id;

    /// <summary>The policies under which it was issued, with their versions and digests.</summary>
    public EquatableArray<Policy> Policies { get; }

    /// <summary>When it was issued.</summary>
    public DateTimeOffset IssuedAt { get; }

    /// <summary>From when on it opens nothing any more.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>Throws unless this is a clearance for this very transfer, unchanged since the check, and still in time.</summary>
    /// <param name="transfer">The transfer that is to leave.</param>
    /// <exception cref="ArgumentNullException">The transfer is null.</exception>
    /// <exception cref="ClearanceException">The clearance does not open this door; the message says why and what to do.</exception>
    public void Demand(Transfer transfer)
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
        ArgumentNullException.ThrowIfNull(gate);
        Demand(transfer);
        if (!_gate!.SpeaksFor(gate))
            throw Refuse(ClearanceRefusal.OtherGate, transfer, $"The clearance for transfer '{transfer.Id}' was issued by another gate than the one asked here. Check the transfer at this gate.");
    }

    /// <inheritdoc/>
    public override string ToString() => Reference?.ToString() ?? "clearance that no gate issued";

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
