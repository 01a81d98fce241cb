using System.Globalization;

namespace ExportPolicy.Rules.Ledger;

/// <summary>Looks through the records of a ledger and tells what was done to them.</summary>
/// <remarks>
/// A record that was moved still hashes under the number that it had; one that was altered hashes under none.
/// Whoever alters a record and hashes it anew breaks the link to the next one instead.
/// </remarks>
internal sealed class ChainCheck
{
    private readonly string? _ledger;
    private readonly List<ChainLink> _links = [];
    private readonly List<LedgerFault> _faults = [];
    private readonly HashSet<long> _purged = [];
    private readonly List<ChainLink> _empty = [];
    private readonly Dictionary<long, ChainLink> _written = [];
    private LedgerHead? _end;

    /// <param name="ledger">Which ledger it is; null where its state is gone.</param>
    /// <param name="end">Where it ends, as far as is known; null where that is not.</param>
    public ChainCheck(string? ledger, LedgerHead? end)
    {
        _ledger = ledger;
        _end = end;
    }

    /// <summary>The hashes of the records under the numbers under which they were written, once the faults were looked for.</summary>
    public IReadOnlyDictionary<long, string> Hashes => _written.ToDictionary(link => link.Key, link => link.Value.Hash);

    public void Add(LedgerRecord record)
    {
        _links.Add(new ChainLink(record));
        if (record.Body is null)
            _empty.Add(_links[^1]);
        else if (record.Kind == RecordKind.Purge)
            _purged.UnionWith(PurgeBody.RecordsOf(record.Body));
    }

    /// <summary>All that is wrong, once every record was added.</summary>
    public IEnumerable<LedgerFault> Faults()
    {
        NumberSearch.Run(_links, _ledger, _end);
        End();
        Doubles();
        foreach (var link in _links)
        {
            if (link.WrittenAs is not { } seq)
                Fault(FaultKind.Altered, link.Seq, $"Record {link.Seq} was altered: its hash is not that of what it says.");
            else if (_written[seq] != link)
                Fault(FaultKind.Added, link.Seq, $"Record {link.Seq} was added: another one was written as record {seq}.");
            else if (seq != link.Seq)
                Fault(FaultKind.Moved, link.Seq, $"Record {link.Seq} was moved: it was written as record {seq}.");
        }

        Gaps();
        Links();
        foreach (var link in _empty.Where(link => !_purged.Contains(link.WrittenAs ?? link.Seq)))
            Fault(FaultKind.Emptied, link.Seq, $"The content of record {link.Seq} is gone, and no purge of it is on record.");
        return _faults.OrderBy(fault => fault.Seq);
    }

    // A head with the hash of a record that was written under another number is wrong itself.
    private void End()
    {
        if (_end is not null && _links.Find(link => link.WrittenAs is { } seq && seq != _end.Seq && link.Hash == _end.Hash) is { } other)
        {
            Fault(FaultKind.Replaced, 0, $"The state of the ledger was altered: it ended with record {other.WrittenAs} and its hash, and is said to have ended at {_end.Seq}.");
            _end = null;
        }

        _end ??= new LedgerHead("", _links.Max(link => link.WrittenAs) ?? 0, "", "");
    }

    // Of several that were written under one number the right one is that which the next one continues.
    private void Doubles()
    {
        var next = _end!.Hash;
        foreach (var same in _links.Where(link => link.WrittenAs is not null).GroupBy(link => link.WrittenAs!.Value).OrderByDescending(same => same.Key))
        {
            if (same.Key != _end.Seq)
                next = _written.TryGetValue(same.Key + 1, out var later) ? later.Previous : "";
            _written[same.Key] = same.FirstOrDefault(link => link.Hash == next) ?? same.First();
        }
    }

    private void Gaps()
    {
        // A record that was moved is not missed where it was; one that was altered stands for itself.
        var there = _links.Select(link => link.WrittenAs ?? link.Seq).ToHashSet();
        var last = there.Where(seq => seq <= _end!.Seq).DefaultIfEmpty(0).Max();
        for (var seq = 1L; seq <= _end!.Seq; seq++)
        {
            if (there.Contains(seq))
                continue;
            var first = seq;
            while (seq < _end.Seq && !there.Contains(seq + 1))
                seq++;
            var which = first == seq ? $"Record {first} is" : string.Create(CultureInfo.InvariantCulture, $"Records {first} to {seq} are");
            if (first > last)
                Fault(FaultKind.CutOff, first, $"{which} gone: the ledger was cut off at the end.");
            else
                Fault(FaultKind.Removed, first, $"{which} gone: removed in the middle.");
        }

        foreach (var link in _written.Values.Where(link => link.WrittenAs > _end!.Seq))
            Fault(FaultKind.Added, link.Seq, $"Record {link.Seq} was added: the ledger ended at {_end.Seq}.");
    }

    // Only between records that hash right: one that does not is named already.
    private void Links()
    {
        var known = _links.Where(link => link.WrittenAs is null).Select(link => link.Seq).ToHashSet();
        // The first record itself is as it was where the next one, or the end of the ledger, still continues it.
        if (Broken(1) && (_written.ContainsKey(2) ? !Broken(2) : _end!.Seq == 1 && _end.Hash == _written[1].Hash))
        {
            Fault(FaultKind.Replaced, 0, $"The records are not those of ledger {_ledger}: the first one does not begin it.");
            known.Add(1);
        }

        foreach (var seq in _written.Keys.Order().Where(seq => seq <= _end!.Seq && Broken(seq)))
        {
            // With both links of a record broken it was hashed anew itself; else the one before it was.
            var altered = Broken(seq + 1) || seq == 1 || (seq == _end!.Seq && IsOtherEnd(seq)) ? seq : seq - 1;
            if (known.Add(altered))
                Fault(FaultKind.Altered, altered, $"Record {altered} was altered and hashed anew: the record beside it does not continue it.");
        }

        if (IsOtherEnd(_end!.Seq) && known.Add(_end.Seq))
            Fault(FaultKind.Altered, _end.Seq, $"Record {_end.Seq} was altered and hashed anew: the ledger ended with another.");
    }

    private bool Broken(long seq) => _written.TryGetValue(seq, out var link) && Before(seq) is { } previous && link.Previous != previous;

    private bool IsOtherEnd(long seq) => _end!.Hash.Length > 0 && _written.TryGetValue(seq, out var last) && last.Hash != _end.Hash;

    private string? Before(long seq) =>
        seq == 1 ? _ledger is null ? null : Chain.Genesis(_ledger) : _written.TryGetValue(seq - 1, out var before) ? before.Hash : null;

    private void Fault(FaultKind kind, long seq, string text) => _faults.Add(new(kind, seq, text));
}
