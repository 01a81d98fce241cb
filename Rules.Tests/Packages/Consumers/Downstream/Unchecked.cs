using ExportPolicy.Rules;
using Warehouse;

namespace Downstream;

internal static class Unchecked
{
    public static void Ship(Dock dock, Transfer transfer) => dock.Ship(transfer); // EXP1001
}
