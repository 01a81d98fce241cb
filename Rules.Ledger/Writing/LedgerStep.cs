using System.Text.Json.Serialization.Metadata;

namespace ExportPolicy.Rules.Ledger;

/// <summary>What a gate, or an officer, asks and tells the ledger in a turn of its own.</summary>
internal sealed class LedgerStep : ILedgerStep
{
    private readonly RecordWriter _writer;
    private readonly Archive _archive;
    private readonly LedgerOptions _options;
    private readonly TimeProvider _time;

    public LedgerStep(LedgerSession session, RecordWriter writer, Archive archive, LedgerOptions options, TimeProvider time)
    {
        Session = session;
        _writer = writer;
        _options = options;
        _time = time;
        Reservations = new ReservationTable(session);
        Memory = new Memory(session, Reservations);
        _archive = archive;
    }

    public LedgerSession Session { get; }

    public ReservationTable Reservations { get; }

    public Memory Memory { get; }

    public DateTimeOffset Now => _time.GetUtcNow();

    public Task<TransferMemory> RecallAsync(string transferId) => Memory.OfAsync(transferId);

    public async Task<IReadOnlyList<Balance>> BalancesAsync(string account, DateOnly? since, string transferId)
    {
        var (name, from) = (StoredText.Folded(account), since is { } day ? Days.Of(day) : "");
        var own = (await Reservations.OfTransferAsync(StoredText.Of(transferId)).ConfigureAwait(false))
            .SelectMany(reservation => reservation.Draws.Select(draw => (draw.Account, draw.Unit, draw.Day, Used: reservation.Uses(draw))))
            .Where(draw => draw.Account == name && string.CompareOrdinal(draw.Day, from) >= 0)
            .ToLookup(draw => draw.Unit, draw => draw.Used);
        return [.. (await Reservations.BalancesAsync(name, from).ConfigureAwait(false))
            .Select(balance => (balance.Unit, Used: balance.Used - own[balance.Unit].Sum()))
            .Where(balance => balance.Used != 0)
            .Select(balance => new Balance(account, Amounts.Of(balance.Used), balance.Unit))];
    }

    public async Task<LedgerEntry> RecordAsync(LedgerDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var transfer = decision.Decision.Transfer;
        var body = DecisionBodies.Of(decision, Chain.Time(Now + _options.ReservationLifetime));
        await _archive.KeepAsync(decision).ConfigureAwait(false);

        // Before the new one takes anything, what an earlier one for the same transfer still holds is free again.
        if (body.Opens is not null)
            await CloseAllAsync(transfer, "superseded by a later check").ConfigureAwait(false);
        var record = await AppendAsync(RecordKind.Decision, StoredText.Of(transfer.Id), body, LedgerJson.Default.DecisionBody, "case", DecisionBodies.Case(decision)).ConfigureAwait(false);
        if (body.Opens is { } opens)
            await ChangeAsync(null, DecisionBodies.Opened(opens, body.Draws, record), body.Draws).ConfigureAwait(false);
        if (decision.EndsEarlier)
            await CloseAllAsync(transfer, $"decided again: {body.Assessment.Outcome}").ConfigureAwait(false);
        if (body.Takes is { } takes)
        {
            // What leaves whole under the clearance of a check is a lot of the clearance's name.
            if (await Reservations.FindAsync(takes.Lot).ConfigureAwait(false) is not null)
                throw new LedgerException(LedgerProblem.Refused, $"'{takes.Lot}' is the id of a clearance, and cannot name a lot as well. Nothing was written. Use another idempotency key.");
            var before = await DemandAsync(takes.OpenedBy).ConfigureAwait(false);
            await ChangeAsync(before, before.Take(takes.Reserved, [.. body.Draws.Select(draw => draw.Reserved)]), body.Draws).ConfigureAwait(false);
        }

        return new LedgerEntry(record.Seq, record.Hash);
    }

    public async Task<ClearanceRecord?> FindClearanceAsync(string clearanceId) =>
        await Reservations.FindAsync(StoredText.Of(clearanceId)).ConfigureAwait(false) is { } found ? OnRecord.Of(found) : null;

    public async Task<IReadOnlyList<ClearanceRecord>> OpenClearancesAsync() =>
        [.. (await Reservations.OpenAsync().ConfigureAwait(false)).OrderBy(reservation => reservation.Seq).Select(OnRecord.Of)];

    public async Task<Case> CaseOfAsync(string clearanceId) =>
        await Memory.CaseAsync((await DemandAsync(StoredText.Of(clearanceId)).ConfigureAwait(false)).Seq).ConfigureAwait(false);

    public async Task<LotRecord?> FindLotAsync(string lot)
    {
        var name = StoredText.Of(lot);
        return await Reservations.WithLotAsync(name).ConfigureAwait(false) is { } reservation ? OnRecord.Of(reservation, reservation.Find(name)!) : null;
    }

    public async Task<string?> ShipAsync(string lot, string clearanceId)
    {
        var name = StoredText.Of(lot);
        var before = await (name == clearanceId ? Reservations.FindAsync(clearanceId) : Reservations.WithLotAsync(name)).ConfigureAwait(false);
        if (before is null)
            return "it is not on record";
        var taken = before.Find(name);

        // Asked once more by the same clearance, as after an answer that was lost: it has left already, by this very clearance.
        if (taken is { State: LotState.Shipped } && taken.Clearance == clearanceId)
            return null;
        if (before.Closed is { } why)
            return why;
        if (taken is not null && taken.State != LotState.Taken)
            return taken.State == LotState.Shipped ? "it has left already" : "it was not used in time, or given back";
        if (taken is not null && taken.Clearance != clearanceId)
            return $"lot '{lot}' was redeemed again, under another clearance";
        if (taken is null && !before.Remaining.SequenceEqual(before.Lines))
            return "a part of it has left, or is in a lot";

        // A case that is held since the clearance was issued does not leave either.
        if (await Memory.HoldAsync(before.Transfer).ConfigureAwait(false) is { } hold)
            return $"the transfer is held, by hold '{hold.Id}'";
        var after = before.Ship(name);
        await AppendAsync(RecordKind.Shipped, before.Transfer, new ShippedBody(before.Id, name, after.Find(name)!.Lines), LedgerJson.Default.ShippedBody).ConfigureAwait(false);
        await Reservations.SaveAsync(before, after).ConfigureAwait(false);
        return null;
    }

    /// <summary>Ends what has ended by itself by now: clearances, and lots that did not leave.</summary>
    public async Task ExpireAsync()
    {
        var now = Chain.Time(Now);
        foreach (var expired in await Reservations.ExpiredAsync(now).ConfigureAwait(false))
        {
            var reservation = expired;
            foreach (var lot in expired.Lots.Where(lot => lot.State == LotState.Taken && string.CompareOrdinal(lot.ExpiresAt, now) <= 0))
                reservation = await FreeAsync(reservation, lot.Lot, "not used in time", null).ConfigureAwait(false);
            if (string.CompareOrdinal(reservation.ExpiresAt, now) <= 0)
                await CloseAsync(reservation, "not used in time", null).ConfigureAwait(false);
        }
    }

    /// <summary>Ends a clearance.</summary>
    public async Task CloseAsync(Reservation before, string reason, string? by, string? text = null)
    {
        await AppendAsync(RecordKind.Closed, before.Transfer, new ClosedBody(before.Id, reason, by, text), LedgerJson.Default.ClosedBody).ConfigureAwait(false);
        await Reservations.SaveAsync(before, before.Close(reason)).ConfigureAwait(false);
    }

    /// <summary>Gives a lot back that has not left.</summary>
    public async Task<Reservation> FreeAsync(Reservation before, string lot, string reason, string? by)
    {
        await AppendAsync(RecordKind.LotFreed, before.Transfer, new LotFreedBody(before.Id, lot, reason, by), LedgerJson.Default.LotFreedBody).ConfigureAwait(false);
        var after = before.Free(lot);
        await Reservations.SaveAsync(before, after).ConfigureAwait(false);
        return after;
    }

    /// <summary>A reservation that has to be there.</summary>
    public async Task<Reservation> DemandAsync(string clearanceId) => await Reservations.FindAsync(clearanceId).ConfigureAwait(false)
        ?? throw new LedgerException(LedgerProblem.Refused, $"The ledger '{Session.Store}' knows of no clearance '{clearanceId}'. Nothing was written. 'export-policy ledger list' names those that are open.");

    /// <summary>Appends a record about a transfer, by the id as it is stored.</summary>
    public Task<LedgerRecord> AppendAsync<T>(string kind, string subject, T body, JsonTypeInfo<T> type, string? name = null, string? json = null) =>
        _writer.AppendAsync(kind, subject, LedgerJson.Write(body, type, name, json));

    private async Task CloseAllAsync(Transfer transfer, string reason)
    {
        foreach (var earlier in (await Reservations.OfTransferAsync(StoredText.Of(transfer.Id)).ConfigureAwait(false)).Where(earlier => earlier.Closed is null))
            await CloseAsync(earlier, reason, null).ConfigureAwait(false);
    }

    // Only now, with the turn: nobody else takes anything meanwhile.
    private async Task ChangeAsync(Reservation? before, Reservation after, IReadOnlyList<DrawBody> draws)
    {
        await Reservations.SaveAsync(before, after).ConfigureAwait(false);
        foreach (var limit in draws.Where(draw => draw.Most is not null).DistinctBy(draw => (draw.Account, draw.Unit)))
        {
            var used = (await Reservations.BalancesAsync(limit.Account, limit.Since ?? "").ConfigureAwait(false)).Where(balance => balance.Unit == limit.Unit).Sum(balance => balance.Used);
            if (used > limit.Most)
                throw new LedgerException(LedgerProblem.Refused, $"'{limit.Account}' would stand at {Amounts.Of(used)} {limit.Unit}, and the most is {Amounts.Of(limit.Most.Value)}; nothing was taken.");
        }
    }
}
