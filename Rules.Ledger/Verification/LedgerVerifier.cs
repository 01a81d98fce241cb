namespace ExportPolicy.Rules.Ledger;

/// <summary>Looks through a whole ledger, on one state of it.</summary>
internal sealed class LedgerVerifier(LedgerSession session, HeadVerifier? key, IReadOnlyList<LedgerHead> kept)
{
    private readonly List<LedgerFault> _faults = [];

    public async Task<Verification> RunAsync(CancellationToken cancellationToken)
    {
        var state = await HeadTable.EndAsync(session).ConfigureAwait(false);
        if (state is null)
            Fault(FaultKind.Replaced, 0, "The state of the ledger is gone: which ledger it is, and where it ended.");
        var ledger = state?.Ledger ?? (kept.Count > 0 ? kept[0].Ledger : null);
        var signed = ledger is null ? [] : await HeadTable.AllAsync(session, ledger).ConfigureAwait(false);
        var own = kept.Where(head => head.Ledger == ledger).ToList();
        var heads = signed.Concat(own).Where(head => !IsForged(head)).ToList();
        var end = await EndAsync(state is null ? heads : heads.Append(state)).ConfigureAwait(false);

        var chain = new ChainCheck(ledger, end);
        var quantities = new QuantityCheck();
        var count = 0L;
        await foreach (var record in RecordTable.AllAsync(session).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            chain.Add(record);
            quantities.Add(record);
            count++;
        }

        var faults = chain.Faults().ToList();
        _faults.AddRange(faults);
        var upTo = Heads(chain.Hashes, signed, own);

        // What it comes to can only be worked out from records that are whole.
        if (faults.Count == 0)
        {
            State(state, end);
            _faults.AddRange(await quantities.FaultsAsync(new ReservationTable(session)).ConfigureAwait(false));
        }

        _faults.AddRange(await TextCheck.FaultsAsync(new Archive(session), quantities.Texts).ConfigureAwait(false));
        return new Verification(state ?? end ?? new LedgerHead(ledger ?? "", 0, "", ""), count, upTo, _faults.OrderBy(fault => fault.Seq).ToEquatableArray());
    }

    // Where the state and a head disagree about the last record, the record says which of them is wrong.
    private async Task<LedgerHead?> EndAsync(IEnumerable<LedgerHead> heads)
    {
        var last = heads.GroupBy(head => head.Seq).MaxBy(same => same.Key)?.ToList() ?? [];
        var record = last.Count > 1 ? await RecordTable.FindAsync(session, last[0].Seq).ConfigureAwait(false) : null;
        return last.Find(head => head.Hash == record?.Hash) ?? last.FirstOrDefault();
    }

    // The end of the last signed part.
    private long Heads(IReadOnlyDictionary<long, string> hashes, IReadOnlyList<LedgerHead> signed, IReadOnlyList<LedgerHead> own)
    {
        foreach (var head in kept.Except(own))
            Fault(FaultKind.Replaced, 0, $"The head of {head.At} is of another ledger, {head.Ledger}.");
        foreach (var head in signed.Where(IsForged))
            Fault(FaultKind.HeadNotValid, head.Seq, $"The stored head at record {head.Seq} is not signed by key {key!.KeyId}.");
        foreach (var head in own.Where(IsForged))
            Fault(FaultKind.HeadNotValid, head.Seq, $"The head of {head.At} at record {head.Seq} is not signed by key {key!.KeyId}.");

        // Without a key nobody knows which of the two is right, a stored head or the record; a head that was kept elsewhere is.
        foreach (var head in own.Concat(signed).Where(head => !IsForged(head) && head.Seq > 0 && hashes.TryGetValue(head.Seq, out var hash) && hash != head.Hash && !_faults.Exists(fault => fault.Seq == head.Seq)))
        {
            if (key is not null || own.Contains(head))
                Fault(FaultKind.Altered, head.Seq, $"The head of {head.At} at record {head.Seq} has another hash: records up to it were altered or removed, and the chain hashed anew.");
            else
                Fault(FaultKind.HeadNotValid, head.Seq, $"The stored head at record {head.Seq} does not fit the record. Verify with the key: that tells which of them was altered.");
        }

        if (key is null)
            return 0;
        var upTo = signed.Concat(own).Where(head => head.Signature is not null && !IsForged(head) && hashes.TryGetValue(head.Seq, out var hash) && hash == head.Hash).Select(head => head.Seq).DefaultIfEmpty(0).Max();
        var last = hashes.Keys.DefaultIfEmpty(0).Max();
        if (upTo < last && !_faults.Exists(fault => fault.Seq > upTo))
            Fault(FaultKind.HeadNotValid, upTo + 1, upTo == 0 ? "No head is signed by the key." : $"Nothing after record {upTo} is signed by the key.");
        return upTo;
    }

    // The records end where a head says; then what the ledger itself says of its end is wrong.
    private void State(LedgerHead? state, LedgerHead? end)
    {
        if (state is not null && end is not null && (state.Seq, state.Hash) != (end.Seq, end.Hash))
            Fault(FaultKind.Replaced, 0, $"The state of the ledger was altered: it says that the ledger ended at record {state.Seq} with hash {state.Hash}, and a head says at record {end.Seq} with hash {end.Hash}.");
    }

    private bool IsForged(LedgerHead head) => key is not null && head.Signature is not null && !key.Verifies(head);

    private void Fault(FaultKind kind, long seq, string text) => _faults.Add(new(kind, seq, text));
}
