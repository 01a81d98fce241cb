using ExportPolicy.Rules;
using Warehouse;

namespace Bypasses;

internal sealed class OtherTransfer(IExportGate gate, Dock dock)
{
    public void Swapped(Transfer first, Transfer second)
    {
        if (gate.Check(first).TryGetClearance(out var clearance))
            dock.Release(second, clearance); // EXP1003
    }

    public void Changed(Transfer transfer, Queue<Transfer> next)
    {
        if (gate.Check(transfer).TryGetClearance(out var clearance))
        {
            transfer = next.Dequeue();
            dock.Release(transfer, clearance); // EXP1004
        }
    }
}
