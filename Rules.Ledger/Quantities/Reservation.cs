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

    /// <summary>Takes a lot, or takes it over under another clearance. Draws that it has not are added: a cap may be new since.</summary>
    public Reservation Take(ReservedLot lot, IEnumerable<ReservedDraw> draws) => this with
    {
        Lots = [.. Lots.Where(other => other.Lot != lot.Lot), lot],
        Draws = [.. Draws, .. draws.Where(draw => !Draws.Any(own => (own.Line, own.Account, own.Unit) == (draw.Line, draw.Account, draw.Unit)))],
    };

    public Reservation Free(string lot) => this with { Lots = [.. Lots.Select(other => other.Lot == lot ? other with { State = LotState.Freed } : other)] };

    /// <summary>Lets a lot leave. What leaves under the clearance itself, all of it, is a lot of that name.</summary>
    public Reservation Ship(string lot)
    {
        var taken = Find(lot) ?? new ReservedLot(lot, Id, LotState.Taken, ExpiresAt, Lines);
        var shipped = Left(taken, LotState.Shipped, 1);
        return shipped.Unshipped.Any() ? shipped : shipped.Close(Finished);
    }

    /// <summary>Takes back that a lot has left. What was at its end for that reason only is open again.</summary>
    public Reservation Return(string lot) => Left(Find(lot)!, LotState.Freed, -1) with { Closed = Closed == Finished ? null : Closed };

    /// <summary>Ends it. Lots that have not left go with it, so that their names can be used again.</summary>
    public Reservation Close(string reason) => this with
    {
        Closed = Closed ?? reason,
        Lots = [.. Lots.Select(lot => lot.State == LotState.Taken ? lot with { State = LotState.Freed } : lot)],
    };

    private Reservation Left(ReservedLot lot, LotState state, int sign)
    {
        var lines = Lines.Select(line => line with { Shipped = line.Shipped + (sign * lot.Lines.Where(part => part.Line == line.Line).Sum(part => part.Amount)) }).ToList();
        return this with
        {
            Lines = lines,
            Draws = [.. Draws.Select(draw => draw with { Shipped = ShippedOf(draw, lines.First(line => line.Line == draw.Line)) })],
            Lots = [.. Lots.Where(other => other.Lot != lot.Lot), lot with { State = state }],
        };
    }

    // The same part of the draw as of the line, rounded up; with the last of the line all of it.
    private static long ShippedOf(ReservedDraw draw, ReservedLine line) =>
        line.Shipped >= line.Amount ? draw.Amount : (long)Int128.Min(draw.Amount, (((Int128)draw.Amount * line.Shipped) + line.Amount - 1) / line.Amount);
}
