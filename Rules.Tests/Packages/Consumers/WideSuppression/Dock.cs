using System.Diagnostics.CodeAnalysis;
using ExportPolicy.Rules;

[assembly: SuppressMessage("ExportPolicy.Clearance", "EXP1001", Justification = "The whole assembly is trusted by its owner.")]

namespace WideSuppression;

internal sealed class Dock
{
    [RequiresClearance(nameof(transfer))]
    public void Ship(Transfer transfer) => Console.WriteLine(transfer);

    public void Unchecked(Transfer transfer) => Ship(transfer);
}
