using System.Globalization;

namespace ExportPolicy.Rules.Ledger;

/// <summary>Says in a sentence what a record holds.</summary>
internal static class RecordText
{
    public static string Of(LedgerRecord record)
    {
        if (record.Body is null)
            return "its content was purged";
        try
        {
            return Read(record);
        }
        catch (Exception problem) when (problem is LedgerException or ArgumentException or FormatException or NullReferenceException)
        {
            return "its content cannot be read; run 'export-policy ledger verify'";
        }
    }

    private static string Read(LedgerRecord record) => record.Kind switch
    {
        RecordKind.Decision => Of(RecordedDecision.Of(record)),
        RecordKind.Shipped => Of(LedgerJson.Read(record, LedgerJson.Default.ShippedBody)),
        RecordKind.Returned => Of(LedgerJson.Read(record, LedgerJson.Default.ReturnedBody)),
        RecordKind.LotFreed => Of(LedgerJson.Read(record, LedgerJson.Default.LotFreedBody)),
        RecordKind.Closed => Of(LedgerJson.Read(record, LedgerJson.Default.ClosedBody)),
        RecordKind.Evidence => Of(record, LedgerJson.Read(record, LedgerJson.Default.EvidenceBody)),
        RecordKind.Resolution => Of(LedgerJson.Read(record, LedgerJson.Default.ResolutionBody)),
        RecordKind.Hold => Of(LedgerJson.Read(record, LedgerJson.Default.HoldBody)),
        RecordKind.HoldLifted => Of(LedgerJson.Read(record, LedgerJson.Default.HoldLiftedBody)),
        RecordKind.Retention => Of(LedgerJson.Read(record, LedgerJson.Default.RetentionBody)),
        RecordKind.Purge => Of(LedgerJson.Read(record, LedgerJson.Default.PurgeBody)),
        _ => $"a kind of record that this version does not know: '{record.Kind}'",
    };

    private static string Of(RecordedDecision decision) => string.Concat(
        FileWords.Of(decision.Outcome),
        decision.Purpose switch { DecisionPurpose.Redemption => ", at a redemption", DecisionPurpose.Reassessment => ", decided again", _ => "" },
        decision.Opens is { } opens ? $"; may leave: {List(opens.Lines)}" : "",
        decision.Takes is { } takes ? $"; lot {takes.Lot}: {List(takes.Lines)}" : "",
        decision.ResolutionId is { } resolution ? $"; by resolution {resolution}" : "",
        decision.Withheld.Count > 0 ? $"; withheld: {string.Join("; ", decision.Withheld.Select(withheld => withheld.Text))}" : "");

    // What left under the clearance of a check itself is a lot of that name.
    private static string Of(ShippedBody shipped) =>
        $"left: {List(OnRecord.Of(shipped.Lines))}{(shipped.Lot == shipped.Reservation ? "" : $", as lot {StoredText.Back(shipped.Lot)}")}, under clearance {shipped.Reservation}";

    private static string Of(ReturnedBody returned) => $"lot {StoredText.Back(returned.Lot)} of clearance {returned.Reservation} did not leave after all: {returned.Reason}{By(returned.By)}";

    private static string Of(LotFreedBody freed) => $"lot {StoredText.Back(freed.Lot)} of clearance {freed.Reservation} is free again: {freed.Reason}{By(freed.By)}";

    private static string Of(ClosedBody closed) => $"clearance {closed.Reservation} is at its end: {closed.Reason}{(closed.Text is null ? "" : $": {closed.Text}")}{By(closed.By)}";

    private static string Of(LedgerRecord record, EvidenceBody evidence)
    {
        var known = Memory.CaseOf(record).Evidence;
        var count = known.Claims.Count + known.Funding.Count + known.PriorTransfers.Count + known.Events.Count;
        return $"{Number(count)} {(count == 1 ? "piece" : "pieces")} of evidence came in{By(evidence.By)}";
    }

    private static string Of(ResolutionBody resolution) =>
        $"resolves record {Number(resolution.Decision)} until {Time(resolution.ExpiresAt)}: {resolution.ReasonCode}, {resolution.Text}; asked by {resolution.RequestedBy}, approved by {resolution.ApprovedBy}, as resolution {resolution.Id}";

    private static string Of(HoldBody hold) => $"held for {hold.Owner}, due {Days.Of(hold.Due)}: {hold.Reason}{By(hold.By)}, as hold {hold.Id}";

    private static string Of(HoldLiftedBody lifted) => $"hold {lifted.Id} is lifted: {lifted.Reason}{By(lifted.By)}";

    private static string Of(RetentionBody retention) =>
        $"kept {(retention.Until is { } until ? $"until {Days.Of(until)}" : "as long as every case")}{(retention.LegalHold ? ", and under a legal hold" : "")}: {retention.Reason}{By(retention.By)}";

    private static string Of(PurgeBody purge) => $"emptied {(purge.Records.Count == 1 ? "record" : "records")} {string.Join(", ", purge.Records.Select(Number))}{By(purge.By)}";

    private static string List(IEnumerable<LineAmount> lines) => string.Join(", ", lines);

    private static string By(string? person) => person is null ? "" : $" (by {person})";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
