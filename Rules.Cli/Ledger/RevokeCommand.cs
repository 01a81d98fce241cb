using System.CommandLine;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>ledger revoke</c>.</summary>
internal static class RevokeCommand
{
    public static Command Create(LedgerCalls calls)
    {
        var clearance = CommonOptions.Argument("CLEARANCE", "The id of the clearance; 'ledger list --open' shows it.");
        var reason = CommonOptions.RequiredText("--reason", "Why.", "TEXT");
        var by = CommonOptions.By("Who ends it.");
        return calls.Writes(
            new Command("revoke", "Ends a clearance: nothing leaves under it any more, and what has not left is free again.") { clearance, reason, by },
            async (call, ledger, cancellation) =>
            {
                var record = await ledger.RevokeAsync(call.GetRequiredValue(clearance), call.GetRequiredValue(reason), call.GetRequiredValue(by), cancellation);
                return $"revoked: {record.Reference}; left before: {(record.Shipped.Count == 0 ? "nothing" : string.Join(", ", record.Shipped))}";
            });
    }
}
