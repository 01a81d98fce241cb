namespace ExportPolicy.Rules.Ledger;

/// <summary>What may leave under one clearance. Immutable: each step gives the next state, from records and while they are written alike.</summary>
/// <param name="Id">The id of the clearance.</param>
/// <param name="Transfer">The transfer.</param>
/// <param name="Digest">The digest of the transfer.</param>
/// <param name="Seq">The record of the decision that opened it.</param>
/// <param name="ExpiresAt">When it ends by itself.</param>
/// <param name="Closed">Why it is at its end; null while it is open.</param>
/// <param name="Lines">The amounts.</param>
/// <param name="Draws">What they take of caps and licences.</param>
/// <param name="Lots">The lots.</param>
internal sealed record Reservation(
    string Id,
    string Transfer,
    string Digest,
    long Seq,
    string ExpiresAt,
    string? Closed,
    IReadOnlyList<ReservedLine> Lines,
    IReadOnlyList<ReservedDraw> Draws,
    IReadOnlyList<ReservedLot> Lots)
{
    public const string Finished = "all of it has left";

    /// <summary>When something of it ends by itself next.</summary>
    public string NextExpiry => Lots.Where(lot => lot.State == LotState.Taken).Select(lot => lot.ExpiresAt).Append(ExpiresAt).Min(StringComparer.Ordinal)!;

    /// <summary>What has not left.</summary>
    public IEnumerable<ReservedLine> Unshipped => Lines.Select(line => line with { Amount = line.Amount - line.Shipped, Shipped = 0 }).Where(line => line.Amount > 0);

    /// <summary>What has not left and is in no lot.</summary>
    public IEnumerable<ReservedLine> Remaining => Unshipped
        .Select(line => line with { Amount = line.Amount - Lots.Where(lot => lot.State == LotState.Taken).SelectMany(lot => lot.Lines).Where(taken => taken.Line == line.Line).Sum(taken => taken.Amount) })
        .Where(line => line.Amount > 0);

    /// <summary>What it takes of a cap or a licence: while it is open all, then what has left.</summary>
    public long Uses(ReservedDraw draw) => Closed is null ? draw.Amount : draw.Shipped;

    public ReservedLot? Find(string lot) => Lots.FirstOrDefault(other => other.Lot == lot);

    /// <summary>Takes a lot, or takes it over under another clearance. What has not left is taken anew of caps and licences, as they count today: one may be new since, or its window have passed.</summary>
    public Reservation Take(ReservedLot lot, IReadOnlyList<ReservedDraw> draws) => this with
    {
        Lots = [.. Lots.Where(other => other.Lot != lot.Lot), lot],
        Draws =
        [
            .. Draws.Where(own => !draws.Any(own.IsSame)).Select(own => own with { Amount = own.Shipped }).Where(own => own.Amount > 0),
            .. draws.Select(Anew),
        ],
    };

    public Reservation Free(string lot) => this with { Lots = [.. Lots.Select(other => other.Lot == lot ? other with { State = LotState.Freed } : other)] };

    /// <summary>Lets a lot leave. What leaves under the clearance itself, all of it, is a lot of that name.</summary>
    public Reservation Ship(string lot)
    {
        var taken = Find(lot) ?? new ReservedLot(lot, Id, LotState.Taken, ExpiresAt, Lines);
        var took = Draws.Select(draw => draw with { Amount = Leaving(draw, taken), Shipped = 0 }).Where(draw => draw.Amount > 0).ToList();
        var shipped = Left(taken with { State = LotState.Shipped, Took = took }, 1);
        return shipped.Unshipped.Any() ? shipped : shipped.Close(Finished);
    }

    /// <summary>Takes back that a lot has left. What was at its end for that reason only is open again.</summary>
    public Reservation Return(string lot) => Left(Find(lot)! with { State = LotState.Freed }, -1) with { Closed = Closed == Finished ? null : Closed };

    /// <summary>Ends it. Lots that have not left go with it, so that their names can be used again.</summary>
    public Reservation Close(string reason) => this with
    {
        Closed = Closed ?? reason,
        Lots = [.. Lots.Select(lot => lot.State == LotState.Taken ? lot with { State = LotState.Freed } : lot)],
    };

    // What has left under it stays. Shares are rounded up, and must not come to more than the whole was.
    private ReservedDraw Anew(ReservedDraw draw)
    {
        var own = Draws.Where(draw.IsOfSame).ToList();
        var surplus = draw.Amount + own.Sum(before => before.Shipped) - own.Sum(before => before.Amount);
        var amount = surplus > 0 && surplus <= Lots.Count + 1 && own.Count > 0 ? draw.Amount - surplus : draw.Amount;
        var shipped = own.Find(draw.IsSame)?.Shipped ?? 0;
        return draw with { Amount = amount + shipped, Shipped = shipped };
    }

    private Reservation Left(ReservedLot lot, int sign) => this with
    {
        Lines = [.. Lines.Select(line => line with { Shipped = line.Shipped + (sign * lot.AmountOf(line.Line)) })],
        Draws = [.. Draws.Select(draw => draw with { Shipped = draw.Shipped + (sign * lot.Took!.Where(draw.IsSame).Sum(took => took.Amount)) })],
        Lots = [.. Lots.Where(other => other.Lot != lot.Lot), lot],
    };

    // Of what is still taken the same part as of what has not left, rounded up; with the last of the line all of it.
    private long Leaving(ReservedDraw draw, ReservedLot lot)
    {
        var (rest, unshipped, leaving) = (draw.Amount - draw.Shipped, Unshipped.FirstOrDefault(line => line.Line == draw.Line)?.Amount ?? 0, lot.AmountOf(draw.Line));
        return leaving == 0 ? 0 : leaving >= unshipped ? rest : (long)((((Int128)rest * leaving) + unshipped - 1) / unshipped);
    }
}
