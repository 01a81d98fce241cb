using System.Globalization;

namespace ExportPolicy.Rules.Ledger;

/// <summary>Looks through the records of a ledger and tells what was done to them.</summary>
/// <remarks>
/// A record that was moved still hashes under the number that it had; one that was altered hashes under none.
/// Whoever alters a record and hashes it anew breaks the link to the next one instead.
/// </remarks>
internal sealed class ChainCheck
{
    private const int FarthestMove = 2_000;

    private readonly string _genesis;
    private readonly LedgerHead _end;
    private readonly List<Link> _links = [];
    private readonly List<LedgerFault> _faults = [];
    private readonly HashSet<long> _purged = [];
    private readonly List<long> _empty = [];
    private long _lastShift;

    public ChainCheck(string ledger, LedgerHead end)
    {
        _genesis = Chain.Genesis(ledger);
        _end = end;
    }

    public IReadOnlyDictionary<long, string> Hashes => _links.ToDictionary(link => link.Seq, link => link.Hash);

    public void Add(LedgerRecord record)
    {
        _links.Add(new Link(record.Seq, record.Previous, record.Hash, WrittenAs(record)));
        if (record.Body is null)
            _empty.Add(record.Seq);
        else if (record.Kind == RecordKind.Purge)
            _purged.UnionWith(PurgeBody.RecordsOf(record.Body));
    }

    /// <summary>All that is wrong, once every record was added.</summary>
    public IEnumerable<LedgerFault> Faults()
    {
        foreach (var link in _links)
        {
            if (link.WrittenAs is null)
                Fault(FaultKind.Altered, link.Seq, $"Record {link.Seq} was altered: its hash is not that of what it says.");
            else if (link.WrittenAs != link.Seq)
                Fault(FaultKind.Moved, link.Seq, $"Record {link.Seq} was moved: it was written as record {link.WrittenAs}.");
        }

        Gaps();
        Links();
        foreach (var seq in _empty.Where(seq => !_purged.Contains(seq)))
            Fault(FaultKind.Emptied, seq, $"The content of record {seq} is gone, and no purge of it is on record.");
        return _faults.OrderBy(fault => fault.Seq);
    }

    // Under which number the record was written; null where it says something else than it did.
    private long? WrittenAs(LedgerRecord record)
    {
        if (record.Body is not null && Digest(record.Body) != record.BodyDigest)
            return null;
        if (Fits(record, record.Seq))
            return record.Seq;

        // A block that was moved was moved as one; else it is sought nearby.
        if (Fits(record, record.Seq + _lastShift))
            return record.Seq + _lastShift;
        for (var shift = 1; shift <= FarthestMove; shift++)
        {
            foreach (var seq in (ReadOnlySpan<long>)[record.Seq - shift, record.Seq + shift])
            {
                if (seq < 1 || !Fits(record, seq))
                    continue;
                _lastShift = seq - record.Seq;
                return seq;
            }
        }

        return Enumerable.Range(1, (int)Math.Min(_end.Seq, FarthestMove)).Select(seq => (long?)seq).FirstOrDefault(seq => Fits(record, seq!.Value));
    }

    private static bool Fits(LedgerRecord record, long seq) => Chain.HashAs(record, seq) == record.Hash;

    private static string? Digest(string body)
    {
        try
        {
            return Chain.Digest(body);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private void Gaps()
    {
        // A record that was moved is not missed where it was; one that was altered stands for itself.
        var there = _links.Select(link => link.WrittenAs ?? link.Seq).ToHashSet();
        var last = there.Where(seq => seq <= _end.Seq).DefaultIfEmpty(0).Max();
        for (var seq = 1L; seq <= _end.Seq; seq++)
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

        foreach (var link in _links.Where(link => (link.WrittenAs ?? link.Seq) > _end.Seq))
            Fault(FaultKind.Added, link.Seq, $"Record {link.Seq} was added: the ledger ended at {_end.Seq}.");
    }

    // Only between records that hash right: one that does not is named already.
    private void Links()
    {
        var written = new Dictionary<long, Link>();
        foreach (var link in _links.Where(link => link.WrittenAs is not null))
            written.TryAdd(link.WrittenAs!.Value, link);
        var known = _links.Where(link => link.WrittenAs is null).Select(link => link.Seq).ToHashSet();
        bool Broken(long seq) => written.TryGetValue(seq, out var link) && Before(seq, written) is { } previous && link.Previous != previous;

        foreach (var (seq, link) in written.OrderBy(pair => pair.Key))
        {
            if (!Broken(seq))
                continue;

            // With both links of a record broken it was hashed anew itself; else the one before it was.
            var altered = Broken(seq + 1) || seq == 1 || seq == _end.Seq && link.Hash != _end.Hash ? seq : seq - 1;
            if (known.Add(altered))
                Fault(FaultKind.Altered, altered, $"Record {altered} was altered and hashed anew: the record beside it does not continue it.");
        }

        if (_end.Seq > 0 && written.TryGetValue(_end.Seq, out var last) && last.Hash != _end.Hash && known.Add(_end.Seq))
            Fault(FaultKind.Altered, _end.Seq, $"Record {_end.Seq} was altered and hashed anew: the ledger ended with another.");
    }

    private string? Before(long seq, Dictionary<long, Link> written) =>
        seq == 1 ? _genesis : written.TryGetValue(seq - 1, out var before) ? before.Hash : null;

    private void Fault(FaultKind kind, long seq, string text) => _faults.Add(new(kind, seq, text));

    private sealed record Link(long Seq, string Previous, string Hash, long? WrittenAs);
}
