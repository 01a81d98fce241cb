using System.CommandLine;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>ledger release</c>.</summary>
internal static class ReleaseCommand
{
    public static Command Create(LedgerCalls calls)
    {
        var lot = CommonOptions.Argument("LOT", "The name of the lot: the key of its redemption.");
        var reason = CommonOptions.RequiredText("--reason", "Why.", "TEXT");
        var by = CommonOptions.By("Who gives it back.");
        return calls.Writes(
            new Command("release", "Gives a lot back that was taken and has not left: it can be redeemed again.") { lot, reason, by },
            async (call, ledger, cancellation) =>
            {
                await ledger.ReleaseAsync(call.GetRequiredValue(lot), call.GetRequiredValue(reason), call.GetRequiredValue(by), cancellation);
                return $"released: lot {call.GetRequiredValue(lot)}";
            });
    }
}
