using System.Globalization;
using ExportPolicy.Rules.Ledger;
using ExportPolicy.Rules.Tests.LedgerWorker;

// ADDRESS NAME FIRST COUNT CAP ATTEMPT: works through the orders NAME-FIRST and so on. Says on a line of its own what the
// ledger has acknowledged, and "end" at the end.
if (args is not [var address, var name, var first, var count, var cap, var attempt])
{
    Console.Error.WriteLine("expected ADDRESS NAME FIRST COUNT CAP ATTEMPT");
    return 2;
}

await using var ledger = await Patience.HaveAsync(() => DecisionLedger.OpenAsync(LedgerStore.At(address), time: Orders.Clock));
var clerk = new Clerk(ledger, Orders.Gate(ledger, cap), attempt);
var (next, end) = (int.Parse(first, CultureInfo.InvariantCulture) - 1, int.Parse(count, CultureInfo.InvariantCulture));
await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
{
    for (int number; (number = Interlocked.Increment(ref next)) <= end;)
        await clerk.SeeToAsync(name, number);
})));
Console.WriteLine("end");
return 0;
