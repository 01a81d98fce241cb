using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Tests.Ledger;

public abstract partial class LedgerContract
{
    [Fact]
    public async Task Check_Permitted_IsOnRecordWithItsCase()
    {
        await using var desk = await OpenAsync();

        var decision = await desk.CheckAsync();

        Assert.True(decision.IsPermitted);
        var record = await (await desk.ReaderAsync()).FindAsync(decision.Entry!.Seq, Token);
        Assert.Equal(decision.Entry.Hash, record!.Hash);
        Assert.Equal((RecordKind.Decision, "T-1"), (record.Kind, record.Subject));
        Assert.Equal(Desk.Order(), Memory.CaseOf(record).Transfer);
        Assert.True((await desk.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Check_Denied_IsOnRecordAndTakesNothing()
    {
        await using var desk = await OpenAsync();

        var decision = await desk.GateUnder(PolicySet.Shipped.Find("kr-2022-10-28")!).CheckAsync(Desk.Order(to: "UA"), Evidence.None, cancellationToken: Token);

        Assert.Equal(Outcome.Denied, decision.Outcome);
        Assert.Equal(1, decision.Entry!.Seq);
        Assert.Equal(0, await desk.TakenAsync());
    }

    [Fact]
    public async Task Check_OverWhatIsLeftOfACap_IsReferredWithTheBalanceSeen()
    {
        await using var desk = await OpenAsync();
        Assert.True((await desk.CheckAsync("T-1", 700)).IsPermitted);

        var over = await desk.CheckAsync("T-2", 301);
        var within = await desk.CheckAsync("T-3", 300);

        Assert.Equal(Outcome.Referred, over.Outcome);
        Assert.Contains(over.Assessment.Findings, finding => finding.RuleId == "quantity-over-cap" && finding.Describe(Audience.Internal).Contains("700", StringComparison.Ordinal));
        Assert.True(within.IsPermitted);
        Assert.Equal(1000, await desk.TakenAsync());
    }

    [Fact]
    public async Task Check_OfTheSameTransferAgain_TakesTheQuantityOnce()
    {
        await using var desk = await OpenAsync();

        var first = await desk.CheckAsync(rounds: 600);
        var second = await desk.CheckAsync(rounds: 600);

        Assert.True(second.IsPermitted);
        Assert.Equal(600, await desk.TakenAsync());
        Assert.Throws<ClearanceException>(() => first.Clearance!.Demand(Desk.Order(rounds: 600)));
        second.Clearance!.Demand(Desk.Order(rounds: 600));
        Assert.True((await desk.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Demand_OfACheckedTransfer_LetsItLeaveOnceAcrossClearances()
    {
        await using var desk = await OpenAsync();
        var clearance = (await desk.CheckAsync()).Clearance!;

        clearance.Demand(Desk.Order());
        clearance.Demand(Desk.Order(), desk.Gate);
        var again = await desk.CheckAsync();

        Assert.Equal(WithheldReason.NothingLeft, Assert.Single(again.Withheld).Reason);
        Assert.Equal(100, await desk.TakenAsync());
        Assert.Single(await RecordsAsync(desk, RecordKind.Shipped));
    }

    [Fact]
    public async Task Check_AfterEvidenceWasRecorded_KnowsItThoughTheCallerDoesNot()
    {
        await using var desk = await OpenAsync();
        var gate = desk.GateUnder(PolicySet.Shipped.Find("kr-2022-10-28")!);
        Assert.True((await gate.CheckAsync(Desk.Order(), Evidence.None, cancellationToken: Token)).IsPermitted);

        await desk.Ledger.AddEvidenceAsync(Desk.Order(), Said.At(KnowledgeLevel.Known, A.GoesTo("UA")), "an officer", Token);
        var decision = await gate.CheckAsync(Desk.Order(), Evidence.None, cancellationToken: Token);

        Assert.Equal(Outcome.Denied, decision.Outcome);
    }

    [Fact]
    public async Task Reservation_NotUsedInTime_IsFreeAgain()
    {
        await using var desk = await OpenAsync(new LedgerOptions { ReservationLifetime = TimeSpan.FromDays(2) });
        var stale = (await desk.CheckAsync(rounds: 900)).Clearance!;
        desk.Clock.Advance(TimeSpan.FromDays(2));

        var other = await desk.CheckAsync("T-2", 900);

        Assert.True(other.IsPermitted);
        Assert.Equal(900, await desk.TakenAsync());
        Assert.Equal("not used in time", (await (await desk.ReaderAsync()).ClearancesAsync(Token))[0].Closed);
        Assert.Throws<ClearanceException>(() => stale.Demand(Desk.Order(rounds: 900)));
        Assert.True((await desk.VerifyAsync()).IsIntact);
    }

    private static async Task<List<LedgerRecord>> RecordsAsync(Desk desk, string kind)
    {
        var records = new List<LedgerRecord>();
        await foreach (var record in (await desk.ReaderAsync()).RecordsAsync(kind: kind))
            records.Add(record);
        return records;
    }
}
