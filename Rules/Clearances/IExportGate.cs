namespace ExportPolicy.Rules;

/// <summary>Where transfers are checked and clearances are issued. Applications inject it; <see cref="ExportGate"/> is the one implementation that ships.</summary>
public interface IExportGate
{
    /// <summary>Checks a transfer under the policies in force now.</summary>
    /// <param name="transfer">The transfer with its declared documents.</param>
    /// <param name="evidence">What is known beyond that; <see cref="Evidence.None"/> where somebody has looked and found nothing.</param>
    /// <param name="options">Other days, and acknowledgements; null for now and none.</param>
    /// <returns>The decision. It holds a clearance exactly when it permits.</returns>
    /// <exception cref="ArgumentNullException">The transfer or the evidence is null.</exception>
    Decision Check(Transfer transfer, Evidence evidence, CheckOptions? options = null);

    /// <summary>Checks a transfer with the evidence that the registered <see cref="IEvidenceSource"/> finds; without a source the decision is at best Referred.</summary>
    /// <param name="transfer">The transfer with its declared documents.</param>
    /// <param name="options">Other days, and acknowledgements; null for now and none.</param>
    /// <returns>The decision. It holds a clearance exactly when it permits.</returns>
    /// <exception cref="ArgumentNullException">The transfer is null.</exception>
    /// <exception cref="InvalidOperationException">The evidence source returned null, or has the gate check the very transfer that it is asked about. What the source throws itself comes through as it is.</exception>
    Decision Check(Transfer transfer, CheckOptions? options = null);

    /// <summary>Checks a transfer under the policies in force now.</summary>
    /// <param name="transfer">The transfer with its declared documents.</param>
    /// <param name="evidence">What is known beyond that; <see cref="Evidence.None"/> where somebody has looked and found nothing.</param>
    /// <param name="options">Other days, and acknowledgements; null for now and none.</param>
    /// <param name="cancellationToken">Ends the check without a decision.</param>
    /// <returns>The decision. It holds a clearance exactly when it permits.</returns>
    /// <exception cref="ArgumentNullException">The transfer or the evidence is null.</exception>
    /// <exception cref="OperationCanceledException">The check was cancelled; nothing is decided.</exception>
    Task<Decision> CheckAsync(Transfer transfer, Evidence evidence, CheckOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Checks a transfer with the evidence that the registered <see cref="IEvidenceSource"/> finds; without a source the decision is at best Referred.</summary>
    /// <param name="transfer">The transfer with its declared documents.</param>
    /// <param name="options">Other days, and acknowledgements; null for now and none.</param>
    /// <param name="cancellationToken">Ends the check without a decision.</param>
    /// <returns>The decision. It holds a clearance exactly when it permits.</returns>
    /// <exception cref="ArgumentNullException">The transfer is null.</exception>
    /// <exception cref="InvalidOperationException">The evidence source returned null, or has the gate check the very transfer that it is asked about. What the source throws itself comes through as it is.</exception>
    /// <exception cref="OperationCanceledException">The check was cancelled; nothing is decided.</exception>
    Task<Decision> CheckAsync(Transfer transfer, CheckOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Turns the reference of an earlier clearance into a new one for the whole transfer or a lot of it, where a ledger keeps count: it decides again under the policies now in force.</summary>
    /// <param name="reference">The reference that was kept.</param>
    /// <param name="transfer">The transfer, unchanged since.</param>
    /// <param name="quantity">The lot to be released; null for all that is left.</param>
    /// <param name="idempotencyKey">Names the lot, so that a repeated message does not release twice: until the lot has left, a clearance for that same lot, which takes the place of the one before.</param>
    /// <param name="cancellationToken">Ends the redemption without a clearance.</param>
    /// <returns>A clearance for what is to be released.</returns>
    /// <exception cref="ArgumentNullException">The reference, the transfer or the key is null.</exception>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    /// <exception cref="InvalidOperationException">The gate has no ledger; check the transfer again instead.</exception>
    /// <exception cref="ClearanceException">The ledger does not let the lot go: nothing was cleared, the transfer has changed, it has left already, or there is less left.</exception>
    /// <exception cref="ExportDeniedException">Decided again, the transfer is denied.</exception>
    /// <exception cref="ExportReferredException">Decided again, the transfer is referred.</exception>
    Task<Clearance> RedeemAsync(ClearanceReference reference, Transfer transfer, Quantity? quantity, string idempotencyKey, CancellationToken cancellationToken = default);

    /// <summary>The same for a lot of one line, as is needed where several lines are counted in one unit.</summary>
    /// <param name="reference">The reference that was kept.</param>
    /// <param name="transfer">The transfer, unchanged since.</param>
    /// <param name="lot">The line and the amount.</param>
    /// <param name="idempotencyKey">Names the lot, as in the other redemption.</param>
    /// <param name="cancellationToken">Ends the redemption without a clearance.</param>
    /// <returns>A clearance for what is to be released.</returns>
    /// <exception cref="ArgumentNullException">The reference, the transfer, the lot or the key is null.</exception>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    /// <exception cref="InvalidOperationException">The gate has no ledger; check the transfer again instead.</exception>
    /// <exception cref="NotSupportedException">The gate is one that does not know lines.</exception>
    /// <exception cref="ClearanceException">The ledger does not let the lot go.</exception>
    /// <exception cref="ExportDeniedException">Decided again, the transfer is denied.</exception>
    /// <exception cref="ExportReferredException">Decided again, the transfer is referred.</exception>
    Task<Clearance> RedeemLineAsync(ClearanceReference reference, Transfer transfer, LineAmount lot, string idempotencyKey, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException($"The gate {GetType()} redeems no lots of lines.");

    /// <summary>Decides again on everything that the ledger says may still leave, under the policies in force and by what is known now; ends the clearances that do not hold any more.</summary>
    /// <param name="cancellationToken">Ends it between two cases; those decided by then stay decided.</param>
    /// <returns>What was ended, with what had left before.</returns>
    /// <exception cref="InvalidOperationException">The gate has no ledger.</exception>
    /// <exception cref="NotSupportedException">The gate is one that keeps no list of open cases.</exception>
    Task<Reassessment> ReassessAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException($"The gate {GetType()} keeps no list of open cases.");
}
