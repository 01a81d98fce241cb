using System.Runtime.CompilerServices;
using System.Text.Json;
using ExportPolicy.Rules;
using Warehouse;

namespace Bypasses;

internal sealed class Forged(Dock dock)
{
    public void Null(Transfer transfer) => dock.Release(transfer, null!); // EXP1001 EXP2001

    public object Made() => RuntimeHelpers.GetUninitializedObject(typeof(Clearance)); // EXP2002

    public object? Read(string json) => JsonSerializer.Deserialize<Clearance>(json); // EXP2003
}
