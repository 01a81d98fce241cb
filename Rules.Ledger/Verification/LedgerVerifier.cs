namespace ExportPolicy.Rules.Ledger;

/// <summary>Looks through a whole ledger, on one state of it.</summary>
internal sealed class LedgerVerifier(LedgerSession session, HeadVerifier? key, IReadOnlyList<LedgerHead> kept)
{
    private readonly List<LedgerFault> _faults = [];

    public async Task<Verification> RunAsync(CancellationToken cancellationToken)
    {
        var end = await HeadTable.EndAsync(session).ConfigureAwait(false);
        var state = end ?? kept.MaxBy(head => head.Seq) ?? new LedgerHead("", 0, "", "");
        if (end is null)
            Fault(FaultKind.Replaced, 0, "The state of the ledger is gone: which ledger it is, and where it ended.");
        var signed = await HeadTable.AllAsync(session, state.Ledger).ConfigureAwait(false);
        var ends = signed.Concat(kept.Where(head => head.Ledger == state.Ledger)).Append(state).MaxBy(head => head.Seq)!;

        var chain = new ChainCheck(state.Ledger, ends);
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
        var upTo = Heads(chain.Hashes, state, signed);

        // Balances can only be worked out from records that are whole.
        if (faults.Count == 0)
            _faults.AddRange(await quantities.FaultsAsync(new ReservationTable(session)).ConfigureAwait(false));
        _faults.AddRange(await TextCheck.FaultsAsync(new Archive(session)).ConfigureAwait(false));
        return new Verification(state, count, upTo, _faults.OrderBy(fault => fault.Seq).ToEquatableArray());
    }

    // The end of the last signed part.
    private long Heads(IReadOnlyDictionary<long, string> hashes, LedgerHead state, List<LedgerHead> signed)
    {
        foreach (var head in kept.Where(head => head.Ledger != state.Ledger))
            Fault(FaultKind.Replaced, 0, $"The head of {head.At} is of ledger {head.Ledger}; this is ledger {state.Ledger}.");
        var upTo = 0L;
        foreach (var (head, where) in signed.Select(head => (head, "The signed head")).Concat(kept.Where(head => head.Ledger == state.Ledger).Select(head => (head, $"The head of {head.At}"))))
        {
            if (key is not null && (head.Signature is not null || where == "The signed head") && !key.Verifies(head))
                Fault(FaultKind.HeadNotValid, head.Seq, $"{where} at record {head.Seq} is not signed by key {key.KeyId}.");
            else if (head.Seq > 0 && hashes.TryGetValue(head.Seq, out var hash) && hash != head.Hash)
                Fault(FaultKind.Altered, head.Seq, $"{where} at record {head.Seq} has another hash: records up to it were altered or removed, and the chain hashed anew.");
            else if (key is not null && head.Signature is not null)
                upTo = Math.Max(upTo, head.Seq);
        }

        if (key is not null && upTo < state.Seq && !_faults.Exists(fault => fault.Seq > upTo))
            Fault(FaultKind.HeadNotValid, upTo + 1, upTo == 0 ? "No head is signed by the key." : $"Nothing after record {upTo} is signed by the key.");
        return upTo;
    }

    private void Fault(FaultKind kind, long seq, string text) => _faults.Add(new(kind, seq, text));
}
