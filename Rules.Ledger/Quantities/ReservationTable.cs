using System.Data.Common;
using System.Text.Json;

namespace ExportPolicy.Rules.Ledger;

/// <summary>Keeps reservations, and the balances that they come to.</summary>
internal sealed class ReservationTable(LedgerSession session)
{
    private const string Open = "open";
    private const string Closed = "closed";

    public async Task<Reservation?> FindAsync(string id) =>
        (await session.QueryAsync("select content from ledger_reservations where id = @id", Read, ("@id", id)).ConfigureAwait(false)).FirstOrDefault();

    public async Task<Reservation?> WithLotAsync(string lot) => (await session.QueryAsync(
        "select r.content from ledger_lots l join ledger_reservations r on r.id = l.reservation where l.lot = @lot", Read, ("@lot", lot)).ConfigureAwait(false)).FirstOrDefault();

    public Task<List<Reservation>> OfTransferAsync(string transfer) =>
        session.QueryAsync("select content from ledger_reservations where transfer = @transfer", Read, ("@transfer", transfer));

    public Task<List<Reservation>> AllAsync() => session.QueryAsync("select content from ledger_reservations order by id", Read);

    public Task<List<Reservation>> OpenAsync() => session.QueryAsync("select content from ledger_reservations where state = @open", Read, ("@open", Open));

    /// <summary>Those of which something has ended by itself by now.</summary>
    public Task<List<Reservation>> ExpiredAsync(string now) =>
        session.QueryAsync("select content from ledger_reservations where state = @open and next_expiry <= @now order by id", Read, ("@open", Open), ("@now", now));

    public async Task SaveAsync(Reservation? before, Reservation after)
    {
        await session.ExecuteAsync(
            """
            insert into ledger_reservations (id, transfer, state, next_expiry, content) values (@id, @transfer, @state, @expiry, @content)
            on conflict (id) do update set state = excluded.state, next_expiry = excluded.next_expiry, content = excluded.content
            """,
            ("@id", after.Id),
            ("@transfer", after.Transfer),
            ("@state", after.Closed is null ? Open : Closed),
            ("@expiry", after.NextExpiry),
            ("@content", JsonSerializer.Serialize(after, LedgerJson.Default.Reservation))).ConfigureAwait(false);
        foreach (var lot in after.Lots.Where(lot => before?.Find(lot.Lot) is null))
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

    private static Reservation Read(DbDataReader row) => JsonSerializer.Deserialize(row.GetString(0), LedgerJson.Default.Reservation)
        ?? throw new LedgerException(LedgerProblem.Damaged, "A reservation of the ledger is empty. Run 'export-policy ledger verify'.");
}
