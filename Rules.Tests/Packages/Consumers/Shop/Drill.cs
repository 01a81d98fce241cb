using System.Diagnostics.CodeAnalysis;
using ExportPolicy.Rules;
using Warehouse;

namespace Shop;

internal sealed class Drill(Dock dock)
{
    [SuppressMessage("ExportPolicy.Clearance", "EXP1001", Justification = "Moves empty crates inside the depot; agreed with the export office.")]
    public void Practise(Transfer emptyCrates) => dock.Ship(emptyCrates);
}
