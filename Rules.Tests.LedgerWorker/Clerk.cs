using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Tests.LedgerWorker;

/// <summary>Sees to orders, and says what the ledger has acknowledged: only what is said must be on record.</summary>
internal sealed class Clerk(DecisionLedger ledger, ExportGate gate, string attempt)
{
    public async Task SeeToAsync(string name, int number)
    {
        var order = Orders.Of(name, number);
        var decision = await Patience.HaveAsync(() => gate.CheckAsync(order, Evidence.None));
        Console.WriteLine($"recorded {order.Id} {decision.Entry!.Seq} {decision.Entry.Hash}");
        if (decision.TryGetClearance(out var clearance))
            await UseAsync(order, number, clearance);
        Console.WriteLine($"done {name} {number}");
    }

    private async Task UseAsync(Transfer order, int number, Clearance clearance)
    {
        // What an earlier attempt left behind goes in lots.
        if (number % 4 == 1 && clearance.Lot is null)
        {
            await LetGoAsync(order, "-", () => clearance.Demand(order));
        }
        else if (number % 4 is 1 or 2)
        {
            var all = clearance.Lot is [var rest] ? rest.Amount : order.Lines[0].Quantity!.Amount;
            var half = Math.Max(1, Math.Floor(all / 2));
            await RedeemAsync(order, clearance.Reference, half, "a");
            if (all > half)
                await RedeemAsync(order, clearance.Reference, all - half, "b");
        }
        else if (number % 4 == 3)
        {
            await RevokeAsync(clearance.Reference);
        }
    }

    private async Task RedeemAsync(Transfer order, ClearanceReference reference, decimal rounds, string part)
    {
        var (lot, quantity) = ($"{order.Id}/{attempt}{part}", Orders.Amount(rounds));
        var clearance = await Patience.HaveAsync(() => gate.RedeemAsync(reference, order, quantity, lot));
        await LetGoAsync(order, lot, () => clearance.Demand(order, quantity));
    }

    // An answer that was lost may have been a yes: asked again, the ledger says that it has left already.
    private static async Task LetGoAsync(Transfer order, string lot, Action demand)
    {
        var asked = 0;
        try
        {
            await Patience.HaveAsync(() =>
            {
                asked++;
                demand();
                return Task.FromResult(true);
            });
            Console.WriteLine($"shipped {order.Id} {lot}");
        }
        catch (ClearanceException refused) when (asked > 1 && refused.Refusal == ClearanceRefusal.Withdrawn)
        {
            Console.WriteLine($"unsure {order.Id} {lot}");
        }
    }

    private async Task RevokeAsync(ClearanceReference reference)
    {
        var asked = 0;
        try
        {
            await Patience.HaveAsync(() =>
            {
                asked++;
                return ledger.RevokeAsync(reference.Id, "the order was cancelled", "a clerk");
            });
        }
        catch (LedgerException problem) when (asked > 1 && problem.Problem == LedgerProblem.Refused)
        {
            // It was ended by the call whose answer was lost.
        }
    }
}
