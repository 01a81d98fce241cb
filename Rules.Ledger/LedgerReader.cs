using System.Runtime.CompilerServices;

namespace ExportPolicy.Rules.Ledger;

/// <summary>Reads a ledger and changes nothing: for auditors, and for whoever wants to know.</summary>
public sealed class LedgerReader
{
    private readonly LedgerStore _store;

    private LedgerReader(LedgerStore store) => _store = store;

    /// <summary>Opens a ledger to read.</summary>
    /// <param name="store">Where it is kept.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The reader.</returns>
    /// <exception cref="LedgerException">There is no ledger, its tables are of another version than this library works with, or it cannot be reached.</exception>
    public static async Task<LedgerReader> OpenAsync(LedgerStore store, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        await LedgerSchema.CheckAsync(store, cancellationToken).ConfigureAwait(false);
        return new(store);
    }

    /// <summary>Where the ledger ends now, signed where there is a key.</summary>
    /// <param name="signer">The key; null for none.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The head, to be kept elsewhere.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read, or its state is gone.</exception>
    public async Task<LedgerHead> HeadAsync(HeadSigner? signer = null, CancellationToken cancellationToken = default)
    {
        var head = await LedgerSession.ReadAsync(_store, HeadTable.EndAsync, cancellationToken).ConfigureAwait(false)
            ?? throw new LedgerException(LedgerProblem.Damaged, $"The ledger '{_store}' has lost its state. Run 'export-policy ledger verify'.");
        return signer is null ? head : signer.Sign(head.Ledger, head.Seq, head.Hash, head.At);
    }

    /// <summary>Looks through the whole ledger: whether every record is there and says what it said, and whether balances and clearances are what the records come to.</summary>
    /// <param name="key">The public key of the signed heads; their signatures are not looked at when null.</param>
    /// <param name="kept">Heads that were kept elsewhere.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public Task<Verification> VerifyAsync(HeadVerifier? key = null, IEnumerable<LedgerHead>? kept = null, CancellationToken cancellationToken = default) =>
        LedgerSession.ReadAsync(_store, session => new LedgerVerifier(session, key, [.. kept ?? []]).RunAsync(cancellationToken), cancellationToken);

    /// <summary>The records, in their order.</summary>
    /// <param name="transferId">Only those about a transfer; about any when null.</param>
    /// <param name="kind">Only those of a <see cref="RecordKind"/>; of any when null.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The records.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public async IAsyncEnumerable<LedgerRecord> RecordsAsync(
        string? transferId = null, string? kind = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        const int Page = 500;
        for (var last = 0L; ;)
        {
            var page = await LedgerSession.ReadAsync(_store, session => RecordTable.PageAsync(session, last, Page, transferId is null ? null : StoredText.Of(transferId), kind), cancellationToken).ConfigureAwait(false);
            foreach (var record in page)
                yield return record;
            if (page.Count < Page)
                yield break;
            last = page[^1].Seq;
        }
    }

    /// <summary>One record.</summary>
    /// <param name="seq">Its number.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The record; null where there is none.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public Task<LedgerRecord?> FindAsync(long seq, CancellationToken cancellationToken = default) =>
        LedgerSession.ReadAsync(_store, session => RecordTable.FindAsync(session, seq), cancellationToken);

    /// <summary>What was taken of caps and licences.</summary>
    /// <param name="since">The first day that counts; null where all days do.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The balances, by account and unit; what is taken and has not left yet counts.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public Task<IReadOnlyList<Balance>> BalancesAsync(DateOnly? since = null, CancellationToken cancellationToken = default) => LedgerSession.ReadAsync<IReadOnlyList<Balance>>(
        _store,
        async session =>
        [
            .. (await new ReservationTable(session).AllBalancesAsync().ConfigureAwait(false))
                .Where(balance => since is not { } day || string.CompareOrdinal(balance.Day, Days.Of(day)) >= 0)
                .GroupBy(balance => (balance.Account, balance.Unit), (of, days) => new Balance(of.Account, Amounts.Of(days.Sum(balance => balance.By)), of.Unit)),
        ],
        cancellationToken);

    /// <summary>The clearances of checks, open and ended, in the order in which they were opened.</summary>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>What is on record of them.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public Task<IReadOnlyList<ClearanceRecord>> ClearancesAsync(CancellationToken cancellationToken = default) => LedgerSession.ReadAsync<IReadOnlyList<ClearanceRecord>>(
        _store,
        async session => [.. (await new ReservationTable(session).AllAsync().ConfigureAwait(false)).OrderBy(reservation => reservation.Seq).Select(OnRecord.Of)],
        cancellationToken);

    /// <summary>The holds that are not lifted, in the order of their transfers.</summary>
    /// <param name="transferId">Only those of a transfer; of any when null.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The holds.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public Task<IReadOnlyList<Hold>> HoldsAsync(string? transferId = null, CancellationToken cancellationToken = default) => LedgerSession.ReadAsync<IReadOnlyList<Hold>>(
        _store,
        async session =>
        {
            var memory = new Memory(session, new ReservationTable(session));
            var held = new List<Hold>();
            foreach (var subject in transferId is null ? await Memory.HeldAsync(session).ConfigureAwait(false) : [StoredText.Of(transferId)])
                held.AddRange((await memory.HoldsAsync(subject).ConfigureAwait(false)).Select(hold => new Hold(hold.Id, StoredText.Back(subject), hold.Owner, hold.Due, hold.Reason)));
            return held;
        },
        cancellationToken);

    /// <summary>Makes every recorded decision again, from what the ledger holds alone. Decisions whose content was purged are passed over.</summary>
    /// <param name="transferId">Only those about a transfer; about any when null.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Each decision with what differs.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public async IAsyncEnumerable<ReplayedDecision> ReplayAsync(
        string? transferId = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var replayer = new Replayer(_store, cancellationToken);
        await foreach (var record in RecordsAsync(transferId, RecordKind.Decision, cancellationToken).ConfigureAwait(false))
        {
            if (record.Body is not null)
                yield return await replayer.RunAsync(record).ConfigureAwait(false);
        }
    }
}
