using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>Everything that somebody may do to a record, or to the end of the chain, at random places.</summary>
internal sealed class Blows(Victim victim, Random random)
{
    private IReadOnlyList<LedgerRecord> Records => victim.Records;

    private long Last => Records.Count;

    /// <summary>Each kind of blow; each call strikes somewhere else.</summary>
    public IEnumerable<Func<Blow>> Kinds =>
    [
        Edit, Edit, Edit, EditAndHash, EditAndHash, Delete, DeleteBlock, Swap, SwapContents, CutOff, CutOffAndReset, CutOffWithoutTrace, Renumber, CloseTheGap, Append, AppendAndReset, Insert, Empty, EmptyText,
        StateEnd, StateHash, StateLedger, StateGone,
    ];

    private Blow Edit()
    {
        var column = Any("at", "kind", "subject", "body", "body_digest", "previous", "hash");
        var record = column == "body" ? Any(Records.Where(record => record.Body is not null)) : Any(Records);
        return On($"edit {column}", record, $"update ledger_records set {column} = @value where seq = @seq", ("@value", Changed(Column(record, column))), ("@seq", record.Seq)).Is(FaultKind.Altered, record.Seq);
    }

    private Blow EditAndHash()
    {
        var record = Any(Records.Where(record => record.Body is not null));
        var column = Any("at", "kind", "subject", "body");
        string New(string name) => name == column ? name == "body" ? record.Body!.Insert(1, " ") : Changed(Column(record, name)) : Column(record, name);
        var digest = Chain.Digest(New("body"));
        return On(
            $"edit {column} and hash anew", record, "update ledger_records set at = @at, kind = @kind, subject = @subject, body = @body, body_digest = @digest, hash = @hash where seq = @seq",
            ("@at", New("at")), ("@kind", New("kind")), ("@subject", New("subject")), ("@body", New("body")), ("@digest", digest), ("@seq", record.Seq),
            ("@hash", Chain.Hash(record.Seq, New("at"), New("kind"), New("subject"), digest, record.Previous))).Is(FaultKind.Altered, record.Seq);
    }

    private Blow Delete()
    {
        var record = Any(Records);
        return On("delete", record, "delete from ledger_records where seq = @seq", ("@seq", record.Seq)).Is(record.Seq == Last ? FaultKind.CutOff : FaultKind.Removed, record.Seq);
    }

    private Blow DeleteBlock()
    {
        var (first, last) = Two(1, Last);
        return new Blow("delete a block", "delete from ledger_records where seq between @first and @last", ("@first", first), ("@last", last)) { Beside = [FaultKind.Emptied] }
            .Is(FaultKind.Removed, first);
    }

    private Blow Swap()
    {
        var (one, other) = Two(1, Last + 1);
        return new Blow(
            "swap two rows", "update ledger_records set seq = -1 where seq = @one; update ledger_records set seq = @one where seq = @other; update ledger_records set seq = @other where seq = -1", ("@one", one), ("@other", other))
            .Is(FaultKind.Moved, one).Is(FaultKind.Moved, other);
    }

    // Each keeps its number, its hash and its place in the chain, and says what the other said.
    private Blow SwapContents()
    {
        var one = Any(Records.Where(record => record.Body is not null));
        var other = Any(Records.Where(record => record.Body is not null && record.Seq != one.Seq && record.Body != one.Body));
        return new Blow("swap contents", "update ledger_records set body = case when seq = @one then @body else @other end where seq in (@one, @two)",
            ("@one", one.Seq), ("@two", other.Seq), ("@body", other.Body), ("@other", one.Body))
        {
            Beside = [FaultKind.Emptied],
        }.Is(FaultKind.Altered, one.Seq).Is(FaultKind.Altered, other.Seq);
    }

    private Blow CutOff()
    {
        var first = random.NextInt64(1, Last + 1);
        return new Blow("cut off", "delete from ledger_records where seq >= @first", ("@first", first)) { Beside = [FaultKind.Emptied] }.Is(FaultKind.CutOff, first);
    }

    private Blow CutOffAndReset()
    {
        var blow = CutOff();
        return blow with { What = "cut off, and reset the state", Sql = blow.Sql + Reset, Arguments = [.. blow.Arguments, ("@seq", First(blow) - 1), ("@hash", Records[(int)First(blow) - 1].Previous)] };
    }

    // Without a key, or a head that was kept, only what the tables hold beside the records may show it.
    private Blow CutOffWithoutTrace()
    {
        var blow = CutOffAndReset();
        return blow with
        {
            What = "cut off, with state, heads and all that records come to",
            Sql = $"{blow.Sql}; delete from ledger_heads where seq >= @first; delete from ledger_reservations; delete from ledger_lots; delete from ledger_balances",
            Expected = [],
            Beside = [FaultKind.BalanceAltered, FaultKind.Emptied],
            ByKey = (FaultKind.CutOff, First(blow)),
        };
    }

    private Blow Renumber()
    {
        var record = Any(Records);
        var to = Last + random.Next(1, 50);
        return On("renumber", record, "update ledger_records set seq = @to where seq = @seq", ("@to", to), ("@seq", record.Seq)).Is(FaultKind.Moved, to);
    }

    private Blow CloseTheGap()
    {
        var record = Any(Records.Where(record => record.Seq < Last));
        var blow = On("delete, and close the gap", record,
            "delete from ledger_records where seq = @seq; update ledger_records set seq = seq + 1000000 where seq > @seq; update ledger_records set seq = seq - 1000001 where seq > 1000000", ("@seq", record.Seq)).Is(FaultKind.Removed, record.Seq);
        return blow with { Expected = [.. blow.Expected, .. Moved(record.Seq, Last - 1)] };
    }

    private Blow Append() => Forged("append", Last + 1, "").Is(FaultKind.Added, Last + 1);

    // The same: what was forged well, nobody can tell from what the ledger wrote but by the key.
    private Blow AppendAndReset()
    {
        var blow = Forged("append, and reset the state", Last + 1, "");
        return blow with { Sql = blow.Sql + Reset, Beside = [FaultKind.BalanceAltered], ByKey = (FaultKind.HeadNotValid, Last + 1) };
    }

    private Blow Insert()
    {
        var seq = random.NextInt64(1, Last + 1);
        var blow = Forged("insert", seq, "update ledger_records set seq = seq + 1000001 where seq >= @seq; update ledger_records set seq = seq - 1000000 where seq > 1000000; ").Is(FaultKind.Added, seq);
        return blow with { Expected = [.. blow.Expected, .. Moved(seq + 1, Last + 1)] };
    }

    private Blow Empty()
    {
        var record = Any(Records.Where(record => record.Body is not null));
        return On("empty", record, "update ledger_records set body = null where seq = @seq", ("@seq", record.Seq)).Is(FaultKind.Emptied, record.Seq);
    }

    private Blow EmptyText()
    {
        var record = Any(Records.Where(record => record.Body is not null));
        return On("empty to a text", record, "update ledger_records set body = '' where seq = @seq", ("@seq", record.Seq)).Is(FaultKind.Altered, record.Seq);
    }

    private Blow StateEnd() => new Blow("state: another end", "update ledger_state set seq = @seq", ("@seq", Any(Last - 1, Last - 2, Last + 1, Last + 7, 0L))).Is(FaultKind.Replaced, 0);

    private Blow StateHash() => new Blow("state: another hash", "update ledger_state set hash = @hash", ("@hash", Changed(Records[^1].Hash))).Is(FaultKind.Replaced, 0);

    private Blow StateLedger() => new Blow("state: another ledger", "update ledger_state set ledger = @ledger", ("@ledger", Changed(victim.Kept.Ledger))).Is(FaultKind.Replaced, 0);

    private static Blow StateGone() => new Blow("state: gone", "delete from ledger_state").Is(FaultKind.Replaced, 0);

    private const string Reset = "; update ledger_state set seq = @seq, hash = @hash";

    // Forged as well as can be: it hashes right, and continues the record before it.
    private Blow Forged(string what, long seq, string before)
    {
        var model = Any(Records.Where(record => record.Body is not null && record.Kind != RecordKind.Purge));
        var previous = seq > Last ? Records[^1].Hash : Records[(int)seq - 1].Previous;
        var at = Changed(model.At);
        return new Blow(what, $"{before}insert into ledger_records ({RecordTable.Columns}) values (@seq, @at, @kind, @subject, @body, @digest, @previous, @hash)",
            ("@seq", seq), ("@at", at), ("@kind", model.Kind), ("@subject", model.Subject), ("@body", model.Body), ("@digest", model.BodyDigest), ("@previous", previous),
            ("@hash", Chain.Hash(seq, at, model.Kind, model.Subject, model.BodyDigest, previous)));
    }

    private static Blow On(string what, LedgerRecord record, string sql, params (string Name, object? Value)[] arguments) =>
        new(what, sql, arguments) { Beside = record.Kind == RecordKind.Purge ? [FaultKind.Emptied] : [] };

    private static IEnumerable<(FaultKind Kind, long Seq)> Moved(long first, long last)
    {
        for (var seq = first; seq <= last; seq++)
            yield return (FaultKind.Moved, seq);
    }

    private static long First(Blow blow) => (long)blow.Arguments[0].Value!;

    private static string Column(LedgerRecord record, string column) => column switch
    {
        "at" => record.At,
        "kind" => record.Kind,
        "subject" => record.Subject,
        "body" => record.Body!,
        "body_digest" => record.BodyDigest,
        "previous" => record.Previous,
        _ => record.Hash,
    };

    // One character is another one.
    private string Changed(string text)
    {
        var place = random.Next(Math.Max(1, text.Length));
        return text.Length == 0 ? "x" : $"{text[..place]}{(text[place] == '7' ? '8' : '7')}{text[(place + 1)..]}";
    }

    // The one is less than the other, and the other less than the limit.
    private (long One, long Other) Two(long least, long limit)
    {
        var one = random.NextInt64(least, limit - 1);
        return (one, random.NextInt64(one + 1, limit));
    }

    private T Any<T>(params IEnumerable<T> items)
    {
        var all = items.ToList();
        return all[random.Next(all.Count)];
    }
}
