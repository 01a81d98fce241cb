using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>Something small that a step writes.</summary>
internal static class Steps
{
    public static async Task<bool> HoldAsync(ILedgerStep step, string transferId)
    {
        await ((LedgerStep)step).AppendAsync(RecordKind.Hold, transferId, new HoldBody("h", "o", A.Day, "r", "b"), LedgerJson.Default.HoldBody);
        return true;
    }
}
