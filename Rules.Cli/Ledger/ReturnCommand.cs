using System.CommandLine;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>ledger return</c>.</summary>
internal static class ReturnCommand
{
    public static Command Create(LedgerCalls calls)
    {
        var lot = CommonOptions.Argument("LOT", "The name of the lot; of what left whole under the clearance of a check, the id of that clearance.");
        var reason = CommonOptions.RequiredText("--reason", "Why.", "TEXT");
        var by = CommonOptions.By("Who says so.");
        return calls.Writes(
            new Command("return", "Writes down that a lot did not leave after all, or came back: it can leave again.") { lot, reason, by },
            async (call, ledger, cancellation) =>
            {
                await ledger.ReturnAsync(call.GetRequiredValue(lot), call.GetRequiredValue(reason), call.GetRequiredValue(by), cancellation);
                return $"returned: lot {call.GetRequiredValue(lot)}";
            });
    }
}
