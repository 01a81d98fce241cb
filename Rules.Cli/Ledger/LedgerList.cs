using System.Globalization;

namespace ExportPolicy.Rules.Cli;

/// <summary>Writes lists from a ledger: tables for people, arrays for programs.</summary>
internal sealed class LedgerList(TextWriter output, bool json)
{
    public void Write(IReadOnlyList<ListedRecord> records)
    {
        if (json)
            JsonText.Write(output, records, JsonText.Default.IReadOnlyListListedRecord);
        else
            Table(["SEQ", "AT", "KIND", "TRANSFER", "WHAT"], records.Select(Row));
    }

    public void Write(IReadOnlyList<OpenDocument> open)
    {
        if (json)
            JsonText.Write(output, open, JsonText.Default.IReadOnlyListOpenDocument);
        else
            Table(["CLEARANCE", "TRANSFER", "NOT LEFT", "IN NO LOT", "LEFT"], open.Select(clearance => (string[])[clearance.Clearance, clearance.Transfer, List(clearance.Unshipped), List(clearance.Remaining), List(clearance.Shipped)]));
    }

    public void Write(IReadOnlyList<HoldDocument> holds)
    {
        if (json)
            JsonText.Write(output, holds, JsonText.Default.IReadOnlyListHoldDocument);
        else
            Table(["HOLD", "TRANSFER", "OWNER", "DUE", "REASON"], holds.Select(hold => (string[])[hold.Hold, hold.Transfer, hold.Owner, hold.Overdue ? $"{hold.Due} overdue" : hold.Due, hold.Reason]));
    }

    public void Write(IReadOnlyList<TakenDocument> taken) =>
        Table(["ACCOUNT", "TAKEN", "UNIT"], taken.Select(balance => (string[])[balance.Account, balance.Amount.ToString("#,##0.####", CultureInfo.InvariantCulture), balance.Unit]));

    private void Table(string[] heads, IEnumerable<string[]> rows) => TextTable.Write(output, heads, rows);

    // To the second: what is finer tells nobody anything, and JSON has it.
    private static string[] Row(ListedRecord record) =>
    [
        record.Seq.ToString(CultureInfo.InvariantCulture), record.At.Length > 19 ? $"{record.At[..19]}Z" : record.At, record.Kind, record.Transfer ?? "-", record.What,
    ];

    private static string List(IReadOnlyList<AmountDocument> amounts) => amounts.Count == 0 ? "-" : string.Join(", ", amounts);
}
