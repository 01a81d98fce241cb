using System.CommandLine;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>ledger hold</c>.</summary>
internal static class HoldCommand
{
    public static Command Create(LedgerCalls calls)
    {
        var transfer = CommonOptions.Argument("TRANSFER", "The id of the transfer.");
        var owner = CommonOptions.RequiredText("--owner", "Who sees to it.", "PERSON");
        var due = CommonOptions.Day("--due", "The day by which it is to be settled. A hold that is overdue still holds.");
        due.Required = true;
        var reason = CommonOptions.RequiredText("--reason", "What is to be settled.", "TEXT");
        var by = CommonOptions.By("Who holds it.");
        return calls.Writes(
            new Command("hold", "Holds a case: nothing of it leaves until the hold is lifted.") { transfer, owner, due, reason, by },
            async (call, ledger, cancellation) =>
            {
                var hold = await ledger.HoldAsync(
                    call.GetRequiredValue(transfer), call.GetRequiredValue(owner), call.GetValue(due)!.Value, call.GetRequiredValue(reason), call.GetRequiredValue(by), cancellation);
                return $"held: {hold.TransferId} by hold {hold.Id}, for {hold.Owner}, due {Words.Of(hold.Due)}";
            });
    }
}
