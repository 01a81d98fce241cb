namespace ExportPolicy.Rules.Ledger;

/// <summary>By how much a balance changes, in ten-thousandths.</summary>
internal sealed record BalanceChange(string Account, string Unit, string Day, long By)
{
    /// <summary>What one state of a reservation takes more, or less, than the one before it.</summary>
    public static IEnumerable<BalanceChange> Between(Reservation? before, Reservation after) =>
        after.Draws.Select(draw => new BalanceChange(draw.Account, draw.Unit, draw.Day, after.Uses(draw)))
            .Concat((before?.Draws ?? []).Select(draw => new BalanceChange(draw.Account, draw.Unit, draw.Day, -before!.Uses(draw))))
            .GroupBy(change => (change.Account, change.Unit, change.Day))
            .Select(changes => changes.First() with { By = changes.Sum(change => change.By) })
            .Where(change => change.By != 0)
            .OrderBy(change => (change.Account, change.Unit, change.Day));
}
