using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>Everything that somebody may do to the tables beside the records, at random rows.</summary>
internal sealed class TableBlows(Victim victim, Random random)
{
    /// <summary>Each kind of blow; each call strikes somewhere else.</summary>
    public IEnumerable<Func<Blow>> Kinds => [Reservation, ReservationGone, ReservationForged, Lot, LotGone, LotForged, Balance, BalanceGone, BalanceForged, Text, TextGone, TextForged, Head, HeadForged];

    private Blow Reservation()
    {
        var (reservation, column) = (Any(victim.Reservations), Any("state", "transfer", "next_expiry", "content", "rubbish"));
        var value = column switch
        {
            "state" => reservation.Closed is null ? "closed" : "open",
            "transfer" => "T-99",
            "next_expiry" => "9999-01-01T00:00:00.0000000Z",
            "content" => ReservationRow.Of(reservation with { Lines = [.. reservation.Lines.Select(line => line with { Amount = line.Amount + 1 })] }).Content,
            _ => Any("", "{", "{}", "null", "[]", "{\"lines\":[null]}"),
        };
        return new Blow($"a reservation's {column}", $"update ledger_reservations set {(column == "rubbish" ? "content" : column)} = @value where id = @id", ("@value", value), ("@id", reservation.Id))
            .Is(FaultKind.BalanceAltered, reservation.Seq);
    }

    private Blow ReservationGone()
    {
        var reservation = Any(victim.Reservations);
        return new Blow("a reservation gone", "delete from ledger_reservations where id = @id", ("@id", reservation.Id)).Is(FaultKind.BalanceAltered, reservation.Seq);
    }

    private Blow ReservationForged() => new Blow(
        "a reservation forged", "insert into ledger_reservations select 'forged', transfer, state, next_expiry, content from ledger_reservations where id = @id", ("@id", Any(victim.Reservations).Id))
        .Is(FaultKind.BalanceAltered, 0);

    private Blow Lot()
    {
        var (lot, column) = (Any(victim.Lots), Any("lot", "reservation"));
        var blow = new Blow($"a lot's {column}", $"update ledger_lots set {column} = 'another' where lot = @lot", ("@lot", lot)).Is(FaultKind.BalanceAltered, Owner(lot));
        return column == "lot" ? blow.Is(FaultKind.BalanceAltered, 0) : blow;
    }

    private Blow LotGone()
    {
        var lot = Any(victim.Lots);
        return new Blow("a lot gone", "delete from ledger_lots where lot = @lot", ("@lot", lot)).Is(FaultKind.BalanceAltered, Owner(lot));
    }

    private Blow LotForged() => new Blow("a lot forged", "insert into ledger_lots (lot, reservation) values ('forged', @id)", ("@id", Any(victim.Reservations).Id)).Is(FaultKind.BalanceAltered, 0);

    private Blow Balance() => Any(
        new Blow("a balance's amount", "update ledger_balances set used = used + @by", ("@by", (long)random.Next(-5, 0))),
        new Blow("a balance's account", "update ledger_balances set account = 'another'"),
        new Blow("a balance's day", "update ledger_balances set day = '2020-01-01' where day = (select min(day) from ledger_balances)"),
        new Blow("a balance's unit", "update ledger_balances set unit = 'another'")).Is(FaultKind.BalanceAltered, 0);

    private static Blow BalanceGone() => new Blow("a balance gone", "delete from ledger_balances where day = (select max(day) from ledger_balances)").Is(FaultKind.BalanceAltered, 0);

    private Blow BalanceForged() =>
        new Blow("a balance forged", "insert into ledger_balances (account, unit, day, used) values ('test-kr/cap', 'rounds', '2021-01-01', @by)", ("@by", (long)random.Next(1, 1_000_000) * -1)).Is(FaultKind.BalanceAltered, 0);

    private Blow Text()
    {
        var (text, column) = (Any(victim.Texts), Any("digest", "content"));
        var blow = new Blow($"a text's {column}", $"update ledger_texts set {column} = @value where digest = @digest",
            ("@value", column == "digest" ? new string('0', 64) : Any("", "{}", "null", "{\"texts\":[null]}", "{\"texts\":[]}")), ("@digest", text)).Is(FaultKind.TextAltered, victim.DecidedBy(text));
        return column == "digest" ? blow.Is(FaultKind.TextAltered, 0) : blow;
    }

    private Blow TextGone()
    {
        var text = Any(victim.Texts);
        return new Blow("a text gone", "delete from ledger_texts where digest = @digest", ("@digest", text)).Is(FaultKind.TextAltered, victim.DecidedBy(text));
    }

    private Blow TextForged() => new Blow("a text forged", "insert into ledger_texts select @digest, content from ledger_texts where digest = @of", ("@digest", new string('0', 64)), ("@of", Any(victim.Texts)))
        .Is(FaultKind.TextAltered, 0);

    // Who signed a head, and when, only the key can tell.
    private Blow Head()
    {
        var (seq, column) = (Any(victim.Heads), Any("hash", "at", "key_id", "signature"));
        var blow = new Blow($"a head's {column}", $"update ledger_heads set {column} = 'another' where seq = @seq", ("@seq", seq)) { ByKey = (FaultKind.HeadNotValid, seq) };
        return column != "hash" ? blow : blow.Is(FaultKind.HeadNotValid, seq);
    }

    private Blow HeadForged()
    {
        var seq = victim.Records.Count + random.Next(1, 20);
        return new Blow("a head forged", "insert into ledger_heads select @seq, 'another', at, key_id, signature from ledger_heads where seq = @of", ("@seq", (long)seq), ("@of", Any(victim.Heads)))
        {
            ByKey = (FaultKind.HeadNotValid, seq),
        }.Is(FaultKind.CutOff, victim.Records.Count + 1);
    }

    private long Owner(string lot) => victim.Reservations.First(reservation => reservation.Find(lot) is not null).Seq;

    private T Any<T>(params IEnumerable<T> items)
    {
        var all = items.ToList();
        return all[random.Next(all.Count)];
    }
}
