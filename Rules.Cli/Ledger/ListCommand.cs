using System.CommandLine;
using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>ledger list</c>: records, open clearances, or holds.</summary>
internal static class ListCommand
{
    public static Command Create(LedgerCalls calls)
    {
        var transfer = CommonOptions.Text("--transfer", "Only what is about this transfer.", "ID");
        var kind = CommonOptions.OneOf("--kind", "Only records of this kind.", [.. RecordKind.All]);
        var outcome = CommonOptions.OneOf("--outcome", "Only decisions that came to this; not those whose content was purged.", [.. Enum.GetValues<Outcome>().Select(Words.Of)]);
        var since = CommonOptions.Day("--since", "Only records of this day (UTC) or later.");
        var until = CommonOptions.Day("--until", "Only records of this day (UTC) or earlier.");
        var open = new Option<bool>("--open") { Description = "Clearances under which something may leave still, in place of records." };
        var holds = new Option<bool>("--holds") { Description = "Holds that are not lifted, in place of records." };
        var format = CommonOptions.Format();
        return calls.Reads(
            new Command("list", "Lists what is on record.") { transfer, kind, outcome, since, until, open, holds, format },
            async (call, reader, cancellation) =>
            {
                var filter = new RecordFilter(call.GetValue(transfer), call.GetValue(kind), call.GetValue(outcome), call.GetValue(since), call.GetValue(until));
                var (showsOpen, showsHolds) = (call.GetValue(open), call.GetValue(holds));
                if ((showsOpen && showsHolds) || ((showsOpen || showsHolds) && filter != new RecordFilter(filter.Transfer, null, null, null, null)))
                    throw new InputException(new InputError(null, null, null, null, "--open lists clearances and --holds lists holds; give one of them, and beside it none but --transfer."));
                var list = new LedgerList(calls.Terminal.Out, call.GetValue(format) == CommonOptions.Json);
                if (showsOpen)
                    list.Write(await OpenAsync(reader, filter.Transfer, cancellation));
                else if (showsHolds)
                    list.Write(await HoldsAsync(reader, filter.Transfer, calls.Terminal.Time, cancellation));
                else
                    list.Write(await filter.FindAsync(reader, cancellation));
                return ExitCode.Success;
            });
    }

    /// <summary>The clearances that are not at their end.</summary>
    public static async Task<IReadOnlyList<OpenDocument>> OpenAsync(LedgerReader reader, string? transfer, CancellationToken cancellation) =>
    [
        .. (await reader.ClearancesAsync(cancellation)).Where(record => record.Closed is null && (transfer is null || record.Reference.TransferId == transfer)).Select(OpenDocument.Of),
    ];

    private static async Task<IReadOnlyList<HoldDocument>> HoldsAsync(LedgerReader reader, string? transfer, TimeProvider time, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return [.. (await reader.HoldsAsync(transfer, cancellation)).Select(hold => HoldDocument.Of(hold, today))];
    }
}
