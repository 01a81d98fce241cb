using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>What every store promises; each test runs on each of them.</summary>
public abstract partial class LedgerContract
{
    internal abstract Task<TestStore> PlaceAsync();

    private protected async Task<Desk> OpenAsync(LedgerOptions? options = null, IEvidenceSource? source = null) => await Desk.OpenAsync(await PlaceAsync(), options, source);

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;
}
