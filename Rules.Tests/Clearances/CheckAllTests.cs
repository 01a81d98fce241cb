namespace ExportPolicy.Rules.Tests;

public class CheckAllTests
{
    [Fact]
    public void CheckAll_GivesEachItemItsOwnDecision()
    {
        var gate = Gates.Open(source: new NoEvidence());
        var transfers = new[] { A.Transfer(id: "a"), A.Transfer("UA", id: "b"), A.Transfer(id: "c") };

        var all = gate.CheckAll(transfers).ToList();

        Assert.Equal(transfers, all.Select(one => one.Item));
        Assert.Equal([true, false, true], all.Select(one => one.IsPermitted));
        Assert.True(all[2].TryGetClearance(out var clearance));
        clearance.Demand(transfers[2]);
        Assert.Equal("c", clearance.TransferId);
        Assert.Throws<ExportDeniedException>(all[1].RequireClearance);
    }

    [Fact]
    public void CheckAll_OfOrders_ChecksWhatTheyMapTo()
    {
        var order = new { Number = "7", To = "US" };

        var one = Assert.Single(Gates.Open(source: new NoEvidence()).CheckAll([order], item => A.Transfer(item.To, id: item.Number)));

        Assert.Same(order, one.Item);
        Assert.Equal("7", one.Transfer.Id);
        Assert.NotNull(one.Clearance);
    }

    [Fact]
    public void CheckAll_ChecksWhenTheLoopComesToIt()
    {
        var mapped = 0;
        var all = Gates.Open(source: new NoEvidence()).CheckAll(["a", "b", "c"], id =>
        {
            mapped++;
            return A.Transfer(id: id);
        });

        Assert.Equal(0, mapped);
        Assert.Equal("a", all.First().Item);
        Assert.Equal(1, mapped);
    }

    private sealed class NoEvidence : IEvidenceSource
    {
        public Evidence Find(Transfer transfer) => Evidence.None;
    }
}
