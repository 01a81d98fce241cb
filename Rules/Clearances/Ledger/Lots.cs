namespace ExportPolicy.Rules;

/// <summary>Divides what a clearance lets go.</summary>
internal static class Lots
{
    /// <summary>What of a transfer has not left yet.</summary>
    public static EquatableArray<LineAmount> Remaining(Transfer transfer, EquatableArray<ShippedLine> shipped) => transfer.Lines
        .Select(LineAmount.Of)
        .Select(line => line with { Amount = shipped.Select(gone => gone.Amount).Where(gone => gone.LineId == line.LineId).Aggregate(line.Amount, (left, gone) => gone.IsIn(line.Unit) ? left - gone.Amount : 0) })
        .Where(line => line.Amount > 0)
        .ToEquatableArray();

    /// <summary>What a clearance is for: null for the whole transfer.</summary>
    public static EquatableArray<LineAmount>? PartOf(Transfer transfer, EquatableArray<LineAmount> lines) =>
        lines.Equals(transfer.Lines.Select(LineAmount.Of).ToEquatableArray()) ? null : lines;

    /// <summary>What some of the lines take of caps and licences.</summary>
    /// <param name="question">What the whole transfer takes.</param>
    /// <param name="lines">The amounts of the lines.</param>
    /// <param name="resolution">Where two people let it go over a limit, the limit does not hold for it.</param>
    public static EquatableArray<Draw> Share(Question question, EquatableArray<LineAmount> lines, Resolution? resolution) => question.Draws
        .Select(draw => draw with
        {
            Amount = Share(draw.Amount, lines.FirstOrDefault(line => line.LineId == draw.LineId), question.Transfer),
            Limit = resolution is not null && IsOver(draw.Limit, question) ? draw.Limit with { Most = null } : draw.Limit,
        })
        .Where(draw => draw.Amount > 0)
        .ToEquatableArray();

    /// <summary>The amounts of a lot.</summary>
    /// <exception cref="ClearanceException">There is less left, or it is not clear of what; or the name of the lot is taken.</exception>
    public static EquatableArray<LineAmount> Take(ClearanceRecord record, LotRecord? earlier, LotWish? wish, string lot)
    {
        if (earlier is { State: LotState.Shipped })
            throw Refuse(ClearanceRefusal.AlreadyRedeemed, $"Lot '{lot}' has left already, as {List(earlier.Taking.Lines)} of {record.Reference}. Nothing is to be done; name another lot by another key.");

        // Asked again for a lot that was taken and has not left: the same lot, under a new clearance that takes the place of the first.
        var free = earlier is { State: LotState.Taken } ? record.Remaining.Concat(earlier.Taking.Lines).GroupBy(line => line.LineId).Select(line => line.First() with { Amount = line.Sum(part => part.Amount) }).ToEquatableArray() : record.Remaining;
        var lines = wish is null ? earlier?.State == LotState.Taken ? earlier.Taking.Lines : free : [One(record, free, wish)];
        if (lines.Count == 0)
            throw Refuse(ClearanceRefusal.OtherQuantity, $"Nothing is left of {record.Reference} that is in no lot.");
        if (earlier is { State: LotState.Taken } && (earlier.Taking.OpenedBy != record.Reference.Id || !lines.Equals(earlier.Taking.Lines)))
            throw Refuse(ClearanceRefusal.AlreadyRedeemed, $"Lot '{lot}' was taken as {List(earlier.Taking.Lines)} of clearance {earlier.Taking.OpenedBy}, and is asked for as {List(lines)} of {record.Reference}. Name another lot by another key.");
        return lines;
    }

    public static string List(IEnumerable<LineAmount> lines) => string.Join(", ", lines);

    private static LineAmount One(ClearanceRecord record, EquatableArray<LineAmount> free, LotWish wish)
    {
        var fitting = free.Where(wish.IsOf).ToList();
        if (fitting.Count > 1)
            throw Refuse(ClearanceRefusal.OtherQuantity, $"A lot of {wish} is asked for, and several lines are counted in that unit: {List(fitting)}. Name the line.");
        if (fitting.Count == 0 || wish.Amount > fitting[0].Amount)
            throw Refuse(ClearanceRefusal.OtherQuantity, $"A lot of {wish} is asked for; of {record.Reference}, what is left and in no lot is {(free.Count == 0 ? "nothing" : List(free))}.");
        return fitting[0] with { Amount = wish.Amount };
    }

    private static bool IsOver(AccountLimit limit, Question question)
    {
        var taken = question.Draws.Where(draw => draw.Limit == limit).Aggregate((decimal?)0, (sum, draw) => Quantity.Sum(sum, draw.Amount));
        var earlier = (question.Evidence?.Balances ?? []).Where(balance => balance.Counts(limit.Account)).Aggregate((decimal?)0, (sum, balance) => Quantity.Sum(sum, balance.Amount));
        return limit.Most is { } most && (Quantity.Sum(taken, earlier) is not { } total || total > most);
    }

    private static decimal Share(decimal whole, LineAmount? part, Transfer transfer)
    {
        if (part is null)
            return 0;
        var line = transfer.Lines.First(line => line.Id == part.LineId);
        return line.Quantity is not { } quantity || part.Amount >= quantity.Amount ? whole : whole / quantity.Amount * part.Amount;
    }

    private static ClearanceException Refuse(ClearanceRefusal refusal, string message) => new(refusal, message);
}
