using System.CommandLine;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>ledger lift</c>.</summary>
internal static class LiftCommand
{
    public static Command Create(LedgerCalls calls)
    {
        var transfer = CommonOptions.Argument("TRANSFER", "The id of the transfer.");
        var hold = CommonOptions.Argument("HOLD", "The id of the hold; 'ledger list --holds' shows it.");
        var reason = CommonOptions.RequiredText("--reason", "How it was settled.", "TEXT");
        var by = CommonOptions.By("Who lifts it.");
        return calls.Writes(
            new Command("lift", "Lifts a hold.") { transfer, hold, reason, by },
            async (call, ledger, cancellation) =>
            {
                await ledger.LiftAsync(call.GetRequiredValue(transfer), call.GetRequiredValue(hold), call.GetRequiredValue(reason), call.GetRequiredValue(by), cancellation);
                return $"lifted: hold {call.GetRequiredValue(hold)} of {call.GetRequiredValue(transfer)}";
            });
    }
}
