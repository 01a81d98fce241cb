using System.CommandLine;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>ledger balance</c>.</summary>
internal static class BalanceCommand
{
    public static Command Create(LedgerCalls calls)
    {
        var account = CommonOptions.Text("--account", "Only this cap or licence; what is open is left out then.", "NAME");
        var since = CommonOptions.Day("--since", "Only what counts on this day or later. Default: all of it.");
        var format = CommonOptions.Format();
        return calls.Reads(
            new Command("balance", "Shows what was taken of caps and licences, what has not left yet included, and what may leave still under open clearances.") { account, since, format },
            async (call, reader, cancellation) =>
            {
                var name = call.GetValue(account);
                var taken = (await reader.BalancesAsync(call.GetValue(since), cancellation))
                    .Where(balance => name is null || string.Equals(balance.Account, name, StringComparison.OrdinalIgnoreCase)).Select(TakenDocument.Of).ToList();
                var open = name is null ? await ListCommand.OpenAsync(reader, null, cancellation) : null;
                if (call.GetValue(format) == CommonOptions.Json)
                    JsonText.Write(calls.Terminal.Out, new BalanceDocument(taken, open), JsonText.Default.BalanceDocument);
                else
                    Write(calls.Terminal.Out, taken, open);
                return ExitCode.Success;
            });
    }

    private static void Write(TextWriter output, IReadOnlyList<TakenDocument> taken, IReadOnlyList<OpenDocument>? open)
    {
        var list = new LedgerList(output, json: false);
        list.Write(taken);
        if (open is null)
            return;
        output.WriteLine();
        list.Write(open);
    }
}
