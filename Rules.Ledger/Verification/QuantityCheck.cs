namespace ExportPolicy.Rules.Ledger;

/// <summary>Works out reservations and balances from the records, and compares them with the tables.</summary>
internal sealed class QuantityCheck
{
    private readonly Dictionary<string, Reservation> _reservations = new(StringComparer.Ordinal);
    private readonly List<LedgerFault> _faults = [];

    public void Add(LedgerRecord record)
    {
        if (record.Body is null)
            return;
        try
        {
            Apply(record);
        }
        catch (LedgerException problem)
        {
            _faults.Add(new(FaultKind.Altered, record.Seq, problem.Message));
        }
    }

    public async Task<IEnumerable<LedgerFault>> FaultsAsync(ReservationTable table)
    {
        var stored = (await table.AllAsync().ConfigureAwait(false)).ToDictionary(reservation => reservation.Id);
        foreach (var (id, reservation) in _reservations)
        {
            if (!stored.Remove(id, out var other))
                Fault(reservation.Seq, $"Clearance {id} is gone from the table; it was opened by record {reservation.Seq}.");
            else if (!LedgerJson.IsSame(reservation, other))
                Fault(reservation.Seq, $"Clearance {id} is not in the table as the records say.");
        }

        foreach (var (id, reservation) in stored)
            Fault(reservation.Seq, $"Clearance {id} is in the table, and no record has opened it.");

        var balances = _reservations.Values
            .SelectMany(reservation => BalanceChange.Between(null, reservation))
            .GroupBy(change => (change.Account, change.Unit, change.Day))
            .ToDictionary(changes => changes.Key, changes => changes.Sum(change => change.By));
        foreach (var balance in await table.AllBalancesAsync().ConfigureAwait(false))
        {
            balances.Remove((balance.Account, balance.Unit, balance.Day), out var right);
            if (right != balance.By)
                Fault(0, $"The balance of '{balance.Account}' for {balance.Day} is {Amounts.Of(balance.By)} {balance.Unit}; the records come to {Amounts.Of(right)}.");
        }

        foreach (var ((account, unit, day), amount) in balances.Where(pair => pair.Value != 0))
            Fault(0, $"The balance of '{account}' for {day} is gone; the records come to {Amounts.Of(amount)} {unit}.");
        return _faults;
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
        if (body.Opens is { } opens)
            _reservations[opens.Clearance] = DecisionBodies.Opened(opens, body.Draws, record);
        if (body.Takes is { } takes)
            Change(takes.OpenedBy, before => before.Take(takes.Reserved, body.Draws.Select(draw => draw.Reserved)));
    }

    private void Change(string id, Func<Reservation, Reservation> change)
    {
        // Of a clearance that was purged the purge says what it came to.
        if (_reservations.TryGetValue(id, out var before))
            _reservations[id] = change(before);
    }

    private void Fault(long seq, string text) => _faults.Add(new(FaultKind.BalanceAltered, seq, text));
}
