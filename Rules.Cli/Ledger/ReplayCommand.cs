using System.CommandLine;
using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>ledger replay</c>.</summary>
internal static class ReplayCommand
{
    public static Command Create(LedgerCalls calls)
    {
        var transfer = CommonOptions.Text("--transfer", "Only decisions about this transfer.", "ID");
        var format = CommonOptions.Format();
        return calls.Reads(
            new Command("replay", "Makes every recorded decision again, from the cases, policies and tables that the ledger holds, and says what differs. Exit code: 0 nothing differs, 3 something does.") { transfer, format },
            async (call, reader, cancellation) =>
            {
                var again = await RunAsync(reader, call.GetValue(transfer), cancellation);
                if (call.GetValue(format) == CommonOptions.Json)
                    JsonText.Write(calls.Terminal.Out, again, JsonText.Default.ReplayDocument);
                else
                    Write(calls.Terminal.Out, again);
                return again.Differing.Count == 0 ? ExitCode.Success : ExitCode.NotAsRecorded;
            });
    }

    private static async Task<ReplayDocument> RunAsync(LedgerReader reader, string? transfer, CancellationToken cancellation)
    {
        var (decisions, purged) = (0L, 0L);
        var differing = new List<DifferingDocument>();
        await foreach (var record in reader.RecordsAsync(transfer, RecordKind.Decision, cancellation))
            purged += record.Body is null ? 1 : 0;
        await foreach (var decision in reader.ReplayAsync(transfer, cancellation))
        {
            decisions++;
            if (decision.Differences.Count > 0)
                differing.Add(new(decision.Seq, decision.TransferId, Words.Of(decision.Recorded), decision.Again is { } outcome ? Words.Of(outcome) : null, [.. decision.Differences]));
        }

        return new(decisions, purged, differing);
    }

    private static void Write(TextWriter output, ReplayDocument again)
    {
        foreach (var decision in again.Differing)
        {
            output.WriteLine(VisibleText.Clean($"record {decision.Seq} ({decision.Transfer}): was {decision.Recorded}, {(decision.Again is null ? "not made again" : $"is {decision.Again}")}"));
            foreach (var difference in decision.Differences)
                output.WriteLine(VisibleText.Clean($"  - {difference.ReplaceLineEndings(" ")}"));
        }

        output.WriteLine($"{Words.Count(again.Decisions, "decision")} made again: {(again.Differing.Count == 0 ? "no difference" : $"{again.Differing.Count} with differences")}");
        if (again.Purged > 0)
            output.WriteLine($"{Words.Count(again.Purged, "decision")} not made again: the content was purged");
    }
}
