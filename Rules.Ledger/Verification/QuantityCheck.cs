namespace ExportPolicy.Rules.Ledger;

/// <summary>Works out reservations and balances from the records, and compares them with the tables.</summary>
internal sealed class QuantityCheck
{
    private readonly Dictionary<string, Reservation> _reservations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _texts = new(StringComparer.Ordinal);
    private readonly List<LedgerFault> _faults = [];

    /// <summary>The digests of the texts by which decisions were made, each with the first record that names it.</summary>
    public IReadOnlyDictionary<string, long> Texts => _texts;

    public void Add(LedgerRecord record)
    {
        if (record.Body is null)
            return;
        try
        {
            Apply(record);
        }
        catch (Exception problem)
        {
            // The ledger has written nothing that fails here, in whatever way: who forged it may have left anything out.
            _faults.Add(new(FaultKind.Altered, record.Seq, $"Record {record.Seq} does not say what one of kind '{record.Kind}' says: {problem.Message}"));
        }
    }

    public async Task<IEnumerable<LedgerFault>> FaultsAsync(ReservationTable table)
    {
        Reservations(await table.AllRowsAsync().ConfigureAwait(false));
        Lots(await table.AllLotsAsync().ConfigureAwait(false));
        Balances(await table.AllBalancesAsync().ConfigureAwait(false));
        return _faults;
    }

    private void Reservations(IEnumerable<ReservationRow> rows)
    {
        var stored = rows.ToDictionary(row => row.Id);
        foreach (var (id, reservation) in _reservations)
        {
            if (!stored.Remove(id, out var row))
                Fault(reservation.Seq, $"Clearance {id} is gone from the table; it was opened by record {reservation.Seq}.");
            else if (!row.Says(reservation))
                Fault(reservation.Seq, $"Clearance {id} is not in the table as the records say.");
        }

        foreach (var id in stored.Keys)
            Fault(0, $"Clearance {id} is in the table, and no record has opened it.");
    }

    // A name that is free again may be given to a lot of another reservation: it is then of the one that has it now.
    private void Lots(IEnumerable<(string Lot, string Reservation)> stored)
    {
        var owners = _reservations.Values.SelectMany(reservation => reservation.Lots, (reservation, lot) => (lot.Lot, lot.State, Reservation: reservation)).ToLookup(lot => lot.Lot);
        var left = owners.Select(lot => lot.Key).ToHashSet();
        foreach (var (lot, reservation) in stored)
        {
            left.Remove(lot);
            if (!owners.Contains(lot))
                Fault(0, $"Lot '{lot}' is in the table, and no record has taken it.");
            else if (!owners[lot].Any(owner => owner.Reservation.Id == reservation && (owner.State != LotState.Freed || owners[lot].All(other => other.State == LotState.Freed))))
                Fault(owners[lot].Last().Reservation.Seq, $"Lot '{lot}' is in the table as one of clearance {reservation}, and the records say otherwise.");
        }

        foreach (var lot in left)
            Fault(owners[lot].Last().Reservation.Seq, $"Lot '{lot}' is gone from the table: its name could be used again.");
    }

    private void Balances(IEnumerable<BalanceChange> stored)
    {
        var balances = _reservations.Values
            .SelectMany(reservation => BalanceChange.Between(null, reservation))
            .GroupBy(change => (change.Account, change.Unit, change.Day))
            .ToDictionary(changes => changes.Key, changes => changes.Sum(change => change.By));
        foreach (var balance in stored)
        {
            balances.Remove((balance.Account, balance.Unit, balance.Day), out var right);
            if (right != balance.By)
                Fault(0, $"The balance of '{balance.Account}' for {balance.Day} is {Amounts.Of(balance.By)} {balance.Unit}; the records come to {Amounts.Of(right)}.");
        }

        foreach (var ((account, unit, day), amount) in balances.Where(pair => pair.Value != 0))
            Fault(0, $"The balance of '{account}' for {day} is gone; the records come to {Amounts.Of(amount)} {unit}.");
    }

    private void Apply(LedgerRecord record)
    {
        switch (record.Kind)
        {
            case RecordKind.Decision:
                Decided(record, LedgerJson.Read(record, LedgerJson.Default.DecisionBody));
                break;
            case RecordKind.Shipped:
                var shipped = LedgerJson.Read(record, LedgerJson.Default.ShippedBody);
                Change(shipped.Reservation, before => before.Ship(shipped.Lot));
                break;
            case RecordKind.Returned:
                var returned = LedgerJson.Read(record, LedgerJson.Default.ReturnedBody);
                Change(returned.Reservation, before => before.Return(returned.Lot));
                break;
            case RecordKind.LotFreed:
                var freed = LedgerJson.Read(record, LedgerJson.Default.LotFreedBody);
                Change(freed.Reservation, before => before.Free(freed.Lot));
                break;
            case RecordKind.Closed:
                var closed = LedgerJson.Read(record, LedgerJson.Default.ClosedBody);
                Change(closed.Reservation, before => before.Close(closed.Reason));
                break;
            case RecordKind.Purge:
                foreach (var kept in LedgerJson.Read(record, LedgerJson.Default.PurgeBody).Reservations)
                    _reservations[kept.Id] = kept;
                break;
        }
    }

    private void Decided(LedgerRecord record, DecisionBody body)
    {
        foreach (var text in body.Policies.Select(policy => policy.Digest).Append(body.Tables))
            _texts.TryAdd(text, record.Seq);
        if (body.Opens is { } opens)
            _reservations[opens.Clearance] = DecisionBodies.Opened(opens, body.Draws, record);
        if (body.Takes is { } takes)
            Change(takes.OpenedBy, before => before.Take(takes.Reserved, [.. body.Draws.Select(draw => draw.Reserved)]));
    }

    private void Change(string id, Func<Reservation, Reservation> change)
    {
        // Of a clearance that was purged the purge says what it came to.
        if (_reservations.TryGetValue(id, out var before))
            _reservations[id] = change(before);
    }

    private void Fault(long seq, string text) => _faults.Add(new(FaultKind.BalanceAltered, seq, text));
}
