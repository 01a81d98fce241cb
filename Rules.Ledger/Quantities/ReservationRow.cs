using System.Text.Json;

namespace ExportPolicy.Rules.Ledger;

/// <summary>A reservation as its table has it: the whole of it, and beside that what it is looked up by.</summary>
internal sealed record ReservationRow(string Id, string Transfer, string State, string NextExpiry, string Content)
{
    public const string Open = "open";
    public const string Closed = "closed";

    public static ReservationRow Of(Reservation reservation) => new(
        reservation.Id,
        reservation.Transfer,
        reservation.Closed is null ? Open : Closed,
        reservation.NextExpiry,
        JsonSerializer.Serialize(reservation, LedgerJson.Default.Reservation));

    /// <summary>The reservation.</summary>
    /// <exception cref="LedgerException">The content cannot be read.</exception>
    public static Reservation Read(string content)
    {
        try
        {
            if (JsonSerializer.Deserialize(content, LedgerJson.Default.Reservation) is { Lines: not null, Draws: not null, Lots: not null } reservation)
                return reservation;
        }
        catch (JsonException problem)
        {
            throw Damaged(problem);
        }

        throw Damaged(null);
    }

    /// <summary>Whether it says what a reservation comes to, in whatever form of JSON.</summary>
    public bool Says(Reservation reservation)
    {
        try
        {
            return this with { Content = Of(Read(Content)).Content } == Of(reservation);
        }
        catch (LedgerException)
        {
            return false;
        }
    }

    private static LedgerException Damaged(Exception? problem) =>
        new(LedgerProblem.Damaged, "The table of reservations has one that cannot be read. Run 'export-policy ledger verify'.", problem);
}
