using System.Diagnostics.CodeAnalysis;
using ExportPolicy.Rules;
using Warehouse;

namespace Bypasses;

internal sealed class Silenced(Dock dock)
{
#pragma warning disable EXP1001 // EXP2009
#pragma warning disable
    public void Pragma(Transfer transfer) => dock.Ship(transfer); // EXP1001
#pragma warning restore

    [SuppressMessage("ExportPolicy.Clearance", "EXP1001")] // EXP2009
    public void NoReason(Transfer transfer) => dock.Ship(transfer);
}
