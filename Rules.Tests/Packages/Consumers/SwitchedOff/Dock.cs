using ExportPolicy.Rules;

namespace SwitchedOff;

internal sealed class Dock
{
    [RequiresClearance(nameof(transfer))]
    public void Ship(Transfer transfer) => Console.WriteLine(transfer);

    public void Unchecked(Transfer transfer) => Ship(transfer); // EXP1001
}
