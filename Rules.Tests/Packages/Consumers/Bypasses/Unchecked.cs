using ExportPolicy.Rules;
using Warehouse;

namespace Bypasses;

internal sealed class Unchecked(IExportGate gate, Dock dock)
{
    public void NoCheck(Transfer transfer) => dock.Ship(transfer); // EXP1001

    public void CheckNotUsed(Transfer transfer)
    {
        gate.Check(transfer);
        dock.Ship(transfer); // EXP1006
    }

    public void CheckNotAwaited(Transfer transfer)
    {
        var decision = gate.CheckAsync(transfer);
        dock.Ship(transfer); // EXP1007
    }

    public void NotDenied(Transfer transfer)
    {
        if (gate.Check(transfer).Outcome != Outcome.Denied)
            dock.Ship(transfer); // EXP1001
    }

    public void Inverted(Transfer transfer)
    {
        if (!gate.Check(transfer).IsPermitted)
            dock.Ship(transfer); // EXP1002
    }

    public void Caught(Transfer transfer)
    {
        try
        {
            if (!gate.Check(transfer).IsPermitted)
                return;
        }
        catch (InvalidOperationException)
        {
        }

        dock.Ship(transfer); // EXP1005
    }

    public void ByDelegate(List<Transfer> transfers) => transfers.ForEach(dock.Ship); // EXP1008
}
