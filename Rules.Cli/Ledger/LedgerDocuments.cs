using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Cli;

// The JSON that the commands of a ledger write; docs/cli.md describes every member. Null members are left out.

internal sealed record VerificationDocument(
    bool Intact, string Ledger, long Records, long SignedUpTo, IReadOnlyList<FaultDocument> Faults, IReadOnlyList<string> NotChecked)
{
    public static VerificationDocument Of(Verification found, IReadOnlyList<string> notChecked) => new(
        found.IsIntact, found.Head.Ledger, found.Records, found.SignedUpTo, [.. found.Faults.Select(fault => new FaultDocument(Words.Of(fault.Kind), fault.Seq, fault.Text))], notChecked);
}

internal sealed record FaultDocument(string Kind, long Seq, string Text);

internal sealed record ReplayDocument(long Decisions, long Purged, IReadOnlyList<DifferingDocument> Differing);

internal sealed record DifferingDocument(long Seq, string Transfer, string Recorded, string? Again, IReadOnlyList<string> Differences);

internal sealed record BalanceDocument(IReadOnlyList<TakenDocument> Taken, IReadOnlyList<OpenDocument>? Open);

internal sealed record TakenDocument(string Account, decimal Amount, string Unit)
{
    public static TakenDocument Of(Balance balance) => new(balance.Account, balance.Amount, balance.Unit);
}

/// <summary>A clearance under which something may leave still.</summary>
internal sealed record OpenDocument(
    string Clearance, string Transfer, IReadOnlyList<AmountDocument> Unshipped, IReadOnlyList<AmountDocument> Remaining, IReadOnlyList<AmountDocument> Shipped)
{
    public static OpenDocument Of(ClearanceRecord record) => new(
        record.Reference.Id, record.Reference.TransferId, AmountDocument.Of(record.Unshipped), AmountDocument.Of(record.Remaining), AmountDocument.Of(record.Shipped));
}

internal sealed record AmountDocument(string Line, decimal Amount, string Unit)
{
    public static IReadOnlyList<AmountDocument> Of(IEnumerable<LineAmount> lines) => [.. lines.Select(line => new AmountDocument(line.LineId, line.Amount, line.Unit))];

    public override string ToString() => new LineAmount(Line, Unit, Amount).ToString();
}

/// <summary>A hold that is not lifted.</summary>
internal sealed record HoldDocument(string Hold, string Transfer, string Owner, string Due, bool Overdue, string Reason)
{
    public static HoldDocument Of(Hold hold, DateOnly today) => new(hold.Id, hold.TransferId, hold.Owner, Words.Of(hold.Due), hold.Due < today, hold.Reason);
}

/// <summary>A record in short.</summary>
internal sealed record ListedRecord(long Seq, string At, string Kind, string? Transfer, string? Outcome, string What)
{
    public static ListedRecord Of(LedgerRecord record) => new(
        record.Seq, record.At, record.Kind, record.TransferId.Length == 0 ? null : record.TransferId, OutcomeOf(record) is { } outcome ? Words.Of(outcome) : null, record.Describe());

    // Where the content is gone, or cannot be read, the words say so.
    private static Outcome? OutcomeOf(LedgerRecord record)
    {
        if (record.Kind != RecordKind.Decision || record.Body is null)
            return null;
        try
        {
            return RecordedDecision.Of(record).Outcome;
        }
        catch (LedgerException)
        {
            return null;
        }
    }
}
