namespace ExportPolicy.Rules.Ledger;

/// <summary>The memory of a gate: decisions, quantities and clearances, on durable record. Safe for use by several threads, and by several processes on one store.</summary>
public sealed class DecisionLedger : IExportLedger, IAsyncDisposable, IDisposable
{
    private readonly WriteQueue _queue;
    private readonly LedgerOptions _options;

    private DecisionLedger(LedgerStore store, LedgerOptions options, TimeProvider time)
    {
        Store = store;
        _options = options;
        _queue = new WriteQueue(store, options, time);
    }

    /// <summary>Where it is kept.</summary>
    public LedgerStore Store { get; }

    /// <summary>Opens a ledger.</summary>
    /// <param name="store">Where it is kept.</param>
    /// <param name="options">How it works; the defaults when null.</param>
    /// <param name="time">The clock; the system's when null.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="LedgerException">There is no ledger, its tables are of another version than this library works with, or it cannot be reached.</exception>
    public static async Task<DecisionLedger> OpenAsync(LedgerStore store, LedgerOptions? options = null, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        await LedgerSchema.CheckAsync(store, cancellationToken).ConfigureAwait(false);
        return new(store, options ?? LedgerOptions.Default, time ?? TimeProvider.System);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">It is called within a step, which would wait for itself; so are all other members that write.</exception>
    public Task<T> WriteAsync<T>(Func<ILedgerStep, Task<T>> step, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(step);
        return _queue.RunAsync(turn => step(turn), cancellationToken);
    }

    /// <summary>Lets a referred transfer go, on the word of two people. It settles what referred the transfer in that decision and nothing else, and is itself on record.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <returns>The resolution. A check of the same transfer, unchanged, permits by it.</returns>
    /// <exception cref="LedgerException">The decision is not one to be resolved, or the people are not two; nothing was written.</exception>
    public Task<Resolution> ResolveAsync(ResolutionRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _queue.RunAsync(step => Resolving.RunAsync(step, request), cancellationToken);
    }

    /// <summary>Holds a case: nothing of it leaves until the hold is lifted.</summary>
    /// <param name="transferId">The transfer.</param>
    /// <param name="owner">Who sees to it.</param>
    /// <param name="due">The day by which it is to be settled. A hold that is overdue still holds.</param>
    /// <param name="reason">What is to be settled.</param>
    /// <param name="by">Who holds it.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <returns>The hold.</returns>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <exception cref="LedgerException">The ledger cannot be written to.</exception>
    public Task<Hold> HoldAsync(string transferId, string owner, DateOnly due, string reason, string by, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        var hold = new Hold(Guid.NewGuid().ToString("N"), transferId, owner, due, reason);
        return _queue.RunAsync(
            async step =>
            {
                await step.AppendAsync(RecordKind.Hold, StoredText.Of(transferId), new HoldBody(hold.Id, owner, due, reason, by), LedgerJson.Default.HoldBody).ConfigureAwait(false);
                return hold;
            },
            cancellationToken);
    }

    /// <summary>Lifts a hold.</summary>
    /// <param name="transferId">The transfer.</param>
    /// <param name="holdId">The hold.</param>
    /// <param name="reason">How it was settled.</param>
    /// <param name="by">Who lifts it.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <returns>A task that ends when it is on record.</returns>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <exception cref="LedgerException">There is no such hold, or the ledger cannot be written to.</exception>
    public Task LiftAsync(string transferId, string holdId, string reason, string by, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(transferId);
        ArgumentException.ThrowIfNullOrWhiteSpace(holdId);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        return _queue.RunAsync(
            async step =>
            {
                var subject = StoredText.Of(transferId);
                if (!(await step.Memory.HoldsAsync(subject).ConfigureAwait(false)).Any(hold => hold.Id == holdId))
                    throw new LedgerException(LedgerProblem.Refused, $"Transfer '{transferId}' is not held by hold '{holdId}'; nothing was written.");
                return await step.AppendAsync(RecordKind.HoldLifted, subject, new HoldLiftedBody(holdId, reason, by), LedgerJson.Default.HoldLiftedBody).ConfigureAwait(false);
            },
            cancellationToken);
    }

    /// <summary>Writes down what became known about a transfer; from now on each decision about it knows that. <see cref="IExportGate.ReassessAsync"/> decides again what is open.</summary>
    /// <param name="transfer">The transfer.</param>
    /// <param name="evidence">What became known.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <returns>A task that ends when it is on record.</returns>
    /// <exception cref="ArgumentException">A text is empty, or the evidence does not go with what is known.</exception>
    /// <exception cref="LedgerException">The ledger cannot be written to.</exception>
    public Task AddEvidenceAsync(Transfer transfer, Evidence evidence, string by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        var file = CaseWriter.Write(new Case(transfer, evidence, null, null, [], [], []));
        return _queue.RunAsync(
            async step =>
            {
                // What does not go together would stop every later decision.
                _ = (await step.RecallAsync(transfer.Id).ConfigureAwait(false)).Evidence?.UpdatedBy(evidence);
                return await step.AppendAsync(RecordKind.Evidence, StoredText.Of(transfer.Id), new EvidenceBody(by), LedgerJson.Default.EvidenceBody, "case", file).ConfigureAwait(false);
            },
            cancellationToken);
    }

    /// <summary>Ends a clearance: nothing leaves under it any more, and what was not shipped is free again.</summary>
    /// <param name="clearanceId">The id of its reference.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who ends it.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <returns>What is on record of it then.</returns>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <exception cref="LedgerException">There is no such clearance, it has ended already, or the ledger cannot be written to.</exception>
    public Task<ClearanceRecord> RevokeAsync(string clearanceId, string reason, string by, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clearanceId);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        return _queue.RunAsync(
            async step =>
            {
                var before = await step.DemandAsync(clearanceId).ConfigureAwait(false);
                if (before.Closed is { } why)
                    throw new LedgerException(LedgerProblem.Refused, $"Clearance '{clearanceId}' is at its end already: {why}. Nothing was written.");
                await step.CloseAsync(before, "revoked", by, reason).ConfigureAwait(false);
                return OnRecord.Of(before.Close(reason));
            },
            cancellationToken);
    }

    /// <summary>Gives a lot back that was taken and has not left: it can be redeemed again.</summary>
    /// <param name="lot">The name of the lot: the idempotency key of its redemption.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who gives it back.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <returns>A task that ends when it is on record.</returns>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <exception cref="LedgerException">There is no such lot, it has left, or the ledger cannot be written to.</exception>
    public Task ReleaseAsync(string lot, string reason, string by, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(lot);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        return _queue.RunAsync(
            async step =>
            {
                var before = await DemandAsync(step, lot, LotState.Taken, "one that is taken and has not left").ConfigureAwait(false);
                return await step.FreeAsync(before, StoredText.Of(lot), reason, by).ConfigureAwait(false);
            },
            cancellationToken);
    }

    /// <summary>Writes down that what counts as gone did not leave after all, or came back: it can leave again.</summary>
    /// <param name="lot">The name of the lot; of what left whole under the clearance of a check, the id of its reference.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <returns>A task that ends when it is on record.</returns>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <exception cref="LedgerException">There is no such lot, it has not left, or the ledger cannot be written to.</exception>
    public Task ReturnAsync(string lot, string reason, string by, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(lot);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        return _queue.RunAsync(
            async step =>
            {
                var before = await DemandAsync(step, lot, LotState.Shipped, "one that has left").ConfigureAwait(false);
                await step.AppendAsync(RecordKind.Returned, before.Transfer, new ReturnedBody(before.Id, StoredText.Of(lot), reason, by), LedgerJson.Default.ReturnedBody).ConfigureAwait(false);
                await step.Reservations.SaveAsync(before, before.Return(StoredText.Of(lot))).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    /// <summary>Says for how long a case is kept, beyond what <see cref="LedgerOptions.RetentionYears"/> asks for.</summary>
    /// <param name="transferId">The transfer.</param>
    /// <param name="until">The last day on which it is kept; null for what was said before, and at first for what the options ask for.</param>
    /// <param name="legalHold">Whether nothing of it is purged until this is taken back, as where an authority has asked for it; null for what was said before.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <returns>A task that ends when it is on record.</returns>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <exception cref="LedgerException">The ledger cannot be written to.</exception>
    public Task RetainAsync(string transferId, DateOnly? until, bool? legalHold, string reason, string by, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(transferId);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        return _queue.RunAsync(
            async step =>
            {
                var subject = StoredText.Of(transferId);
                var before = await step.Memory.RetentionAsync(subject).ConfigureAwait(false);
                var after = new RetentionBody(until ?? before?.Until, legalHold ?? before?.LegalHold ?? false, reason, by);
                return await step.AppendAsync(RecordKind.Retention, subject, after, LedgerJson.Default.RetentionBody).ConfigureAwait(false);
            },
            cancellationToken);
    }

    /// <summary>Empties the records of every case whose time is over, that no legal hold keeps, and of which nothing is open.</summary>
    /// <param name="by">Who purges.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <returns>The ids of the transfers of which records were emptied; a case whose records are empty already is not among them.</returns>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <exception cref="LedgerException">The ledger cannot be written to.</exception>
    public Task<IReadOnlyList<string>> PurgeAsync(string by, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        return _queue.RunAsync(step => Purging.RunAsync(step, _options, by), cancellationToken);
    }

    /// <summary>Waits for what is being written, and ends.</summary>
    /// <returns>A task that ends then.</returns>
    public ValueTask DisposeAsync() => new(_queue.EndAsync());

    /// <summary>The same, on this thread.</summary>
    public void Dispose() => Task.Run(_queue.EndAsync).GetAwaiter().GetResult();

    private static async Task<Reservation> DemandAsync(LedgerStep step, string lot, LotState state, string expected)
    {
        var name = StoredText.Of(lot);
        var reservation = await step.Reservations.WithLotAsync(name).ConfigureAwait(false);
        return reservation?.Find(name) is { } found && found.State == state
            ? reservation
            : throw new LedgerException(LedgerProblem.Refused, $"Lot '{lot}' is {(reservation?.Find(name) is { } other ? $"{other.State}" : "not on record")}; expected {expected}. Nothing was written.");
    }
}
