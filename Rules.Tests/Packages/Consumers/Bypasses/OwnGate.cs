using ExportPolicy.Rules;

namespace Bypasses;

internal sealed class OwnGate(IExportGate real) : IExportGate // EXP2005
{
    public Decision Check(Transfer transfer, Evidence evidence, CheckOptions? options = null) => real.Check(transfer, Evidence.None, options);

    public Decision Check(Transfer transfer, CheckOptions? options = null) => real.Check(transfer, Evidence.None, options);

    public Task<Decision> CheckAsync(Transfer transfer, Evidence evidence, CheckOptions? options = null, CancellationToken cancellationToken = default) =>
        real.CheckAsync(transfer, Evidence.None, options, cancellationToken);

    public Task<Decision> CheckAsync(Transfer transfer, CheckOptions? options = null, CancellationToken cancellationToken = default) =>
        real.CheckAsync(transfer, Evidence.None, options, cancellationToken);

    public Task<Clearance> RedeemAsync(ClearanceReference reference, Transfer transfer, Quantity? quantity, string idempotencyKey, CancellationToken cancellationToken = default) =>
        real.RedeemAsync(reference, transfer, quantity, idempotencyKey, cancellationToken);
}
