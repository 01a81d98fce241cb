using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>Something small that a step writes.</summary>
internal static class Steps
{
    public static async Task<bool> Stepped(this DecisionLedger ledger, ILedgerStep step, string transferId)
    {
        Assert.NotNull(ledger);
        await ((LedgerStep)step).AppendAsync(RecordKind.Hold, transferId, new HoldBody("h", "o", A.Day, "r", "b"), LedgerJson.Default.HoldBody);
        return true;
    }
}
