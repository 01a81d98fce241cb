using ExportPolicy.Rules;
using Shop;
using Warehouse;

var dock = new Dock();
var gate = new ExportGate(time: new DayOfTheSale());
Offer(Sale.To("US"));
Offer(Sale.To("UA"));
Console.WriteLine($"left: {string.Join(", ", dock.Left)}");

void Offer(Transfer transfer)
{
    var decision = gate.Check(transfer, Evidence.None);
    Console.WriteLine($"{transfer.Id}: {decision.Outcome}");
    if (decision.TryGetClearance(out var clearance))
        dock.Release(transfer, clearance);
}
