namespace ExportPolicy.Rules.Tests;

/// <summary>What a clearance opens: one transfer, as it was checked, for a short time.</summary>
public class ClearanceTests
{
    [Fact]
    public void Demand_TheTransferThatWasChecked_Passes()
    {
        var gate = Gates.Open();
        var clearance = gate.Clear(A.Transfer());

        clearance.Demand(A.Transfer());
        clearance.Demand(A.Transfer(stage: TransferStage.Shipped));
        clearance.Demand(A.Transfer(), gate);
    }

    [Fact]
    public void Demand_AnotherTransfer_IsRefused() =>
        IsRefused(ClearanceRefusal.OtherTransfer, "is for transfer 'T-1'; it was shown for 'T-2'", () => Gates.Open().Clear(A.Transfer()).Demand(A.Transfer(id: "T-2")));

    [Fact]
    public void Demand_ChangedTransfer_IsRefusedAndNamesWhatDiffers() => IsRefused(
        ClearanceRefusal.ChangedTransfer,
        "what differs: parties, route, documents. Check it again",
        () => Gates.Open().Clear(A.Transfer()).Demand(A.Transfer("UA")));

    [Fact]
    public void Demand_AfterItsTime_IsRefused()
    {
        var clock = Gates.Clock();
        var clearance = Gates.Open(clock).Clear(A.Transfer());

        clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromTicks(1));
        clearance.Demand(A.Transfer());
        clock.Advance(TimeSpan.FromTicks(1));
        IsRefused(ClearanceRefusal.Expired, "ended at 2022-11-11 03:15:00Z. Check the transfer again", () => clearance.Demand(A.Transfer()));
    }

    [Fact]
    public void Demand_IssuedByAnotherGate_IsRefusedAtThisOne() =>
        IsRefused(ClearanceRefusal.OtherGate, "by another gate", () => Gates.Open().Clear(A.Transfer()).Demand(A.Transfer(), Gates.Open()));

    private static void IsRefused(ClearanceRefusal expected, string words, Action demand)
    {
        var refused = Assert.Throws<ClearanceException>(demand);
        Assert.Equal(expected, refused.Refusal);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }
}
