using System.Data.Common;

namespace ExportPolicy.Rules.Ledger;

/// <summary>Keeps reservations, and the balances that they come to.</summary>
internal sealed class ReservationTable(LedgerSession session)
{
    public async Task<Reservation?> FindAsync(string id) =>
        (await session.QueryAsync("select content from ledger_reservations where id = @id", Read, ("@id", id)).ConfigureAwait(false)).FirstOrDefault();

    public async Task<Reservation?> WithLotAsync(string lot) => (await session.QueryAsync(
        "select r.content from ledger_lots l join ledger_reservations r on r.id = l.reservation where l.lot = @lot", Read, ("@lot", lot)).ConfigureAwait(false)).FirstOrDefault();

    public Task<List<Reservation>> OfTransferAsync(string transfer) =>
        session.QueryAsync("select content from ledger_reservations where transfer = @transfer", Read, ("@transfer", transfer));

    public Task<List<Reservation>> AllAsync() => session.QueryAsync("select content from ledger_reservations order by id", Read);

    /// <summary>All of them, as they are stored.</summary>
    public Task<List<ReservationRow>> AllRowsAsync() => session.QueryAsync(
        "select id, transfer, state, next_expiry, content from ledger_reservations order by id",
        row => new ReservationRow(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4)));

    /// <summary>All lots, with the id of the reservation that each was taken of last.</summary>
    public Task<List<(string Lot, string Reservation)>> AllLotsAsync() =>
        session.QueryAsync("select lot, reservation from ledger_lots order by lot", row => (row.GetString(0), row.GetString(1)));

    public Task<List<Reservation>> OpenAsync() => session.QueryAsync("select content from ledger_reservations where state = @open", Read, ("@open", ReservationRow.Open));

    /// <summary>Those of which something has ended by itself by now.</summary>
    public Task<List<Reservation>> ExpiredAsync(string now) =>
        session.QueryAsync("select content from ledger_reservations where state = @open and next_expiry <= @now order by id", Read, ("@open", ReservationRow.Open), ("@now", now));

    public async Task SaveAsync(Reservation? before, Reservation after)
    {
        var row = ReservationRow.Of(after);
        await session.ExecuteAsync(
            """
            insert into ledger_reservations (id, transfer, state, next_expiry, content) values (@id, @transfer, @state, @expiry, @content)
            on conflict (id) do update set state = excluded.state, next_expiry = excluded.next_expiry, content = excluded.content
            """,
            ("@id", row.Id),
            ("@transfer", row.Transfer),
            ("@state", row.State),
            ("@expiry", row.NextExpiry),
            ("@content", row.Content)).ConfigureAwait(false);

        // A name that is free again may have been taken by a lot of another reservation since.
        foreach (var lot in after.Lots.Where(lot => lot.State != LotState.Freed && before?.Find(lot.Lot)?.State is null or LotState.Freed))
            await session.ExecuteAsync("insert into ledger_lots (lot, reservation) values (@lot, @id) on conflict (lot) do update set reservation = excluded.reservation", ("@lot", lot.Lot), ("@id", after.Id)).ConfigureAwait(false);
        foreach (var change in BalanceChange.Between(before, after))
        {
            await session.ExecuteAsync(
                """
                insert into ledger_balances (account, unit, day, used) values (@account, @unit, @day, @by)
                on conflict (account, unit, day) do update set used = ledger_balances.used + excluded.used
                """,
                ("@account", change.Account),
                ("@unit", change.Unit),
                ("@day", change.Day),
                ("@by", change.By)).ConfigureAwait(false);
        }
    }

    /// <summary>What was taken of a cap or a licence since a day, by unit.</summary>
    public Task<List<(string Unit, long Used)>> BalancesAsync(string account, string since) => session.QueryAsync(
        "select unit, cast(sum(used) as bigint) from ledger_balances where account = @account and day >= @since group by unit order by unit",
        row => (row.GetString(0), row.GetInt64(1)),
        ("@account", account),
        ("@since", since));

    /// <summary>All balances.</summary>
    public Task<List<BalanceChange>> AllBalancesAsync() => session.QueryAsync(
        "select account, unit, day, used from ledger_balances where used <> 0 order by account, unit, day",
        row => new BalanceChange(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3)));

    private static Reservation Read(DbDataReader row) => ReservationRow.Read(row.GetString(0));
}
