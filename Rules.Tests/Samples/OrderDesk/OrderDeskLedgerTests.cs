using System.Text.Json.Nodes;
using Carrier;
using ExportPolicy.Rules.Ledger;
using OrderDesk.Shipping;

namespace ExportPolicy.Rules.Tests.Samples;

/// <summary>The sample application and its ledger: what is decided and what leaves is on record, and leaves once.</summary>
public sealed class OrderDeskLedgerTests
{
    private readonly PaperCarrier _carrier = new();

    [Fact]
    public async Task Lots_LeaveEachOnce_AndNoMoreThanWasOrdered()
    {
        await using var desk = await Desk.Open(_carrier);
        var order = await desk.Place();

        Assert.Equal(200, (await desk.Post($"{order}/lots", Lot("a", 600))).Status);
        var repeated = await desk.Post($"{order}/lots", Lot("a", 600));
        var tooMuch = await desk.Post($"{order}/lots", Lot("b", 600));
        Assert.Equal(200, (await desk.Post($"{order}/lots", Lot("c", 400))).Status);

        Assert.Equal("shipped", await desk.StatusOf(order));
        Assert.Equal((409, 409), (repeated.Status, tooMuch.Status));
        Assert.Contains("400 rounds", tooMuch.Body["detail"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(["600 rounds of 155 mm shells", "400 rounds of 155 mm shells"], _carrier.Booked.Select(waybill => waybill.Consignment.Goods));
        Assert.Equal(2, (await RecordsAsync(desk, RecordKind.Shipped)).Count);
    }

    [Fact]
    public async Task EveryDecision_IsOnRecord_AndComesToTheSameAgain()
    {
        await using var desk = await Desk.Open(_carrier);
        await desk.Post($"{await desk.Place()}/shipment");
        await desk.Post($"{await desk.Place(file: "shells-for-ukraine.json")}/pickup");

        var ledger = await desk.Ledger();
        var replayed = new List<ReplayedDecision>();
        await foreach (var decision in ledger.ReplayAsync(cancellationToken: TestContext.Current.CancellationToken))
            replayed.Add(decision);

        Assert.Equal([Outcome.Permitted, Outcome.Denied], replayed.Select(decision => decision.Recorded));
        Assert.All(replayed, decision => Assert.Empty(decision.Differences));
        Assert.True((await ledger.VerifyAsync(cancellationToken: TestContext.Current.CancellationToken)).IsIntact);
    }

    [Fact]
    public async Task WhatTheCarrierDoesNotTake_CountsAsThereAndCanLeaveLater()
    {
        var carrier = new FailingCarrier();
        await using var desk = await Desk.Open(carrier);
        var order = await desk.Place();

        Assert.Equal(500, (await desk.Post($"{order}/shipment")).Status);
        carrier.Works = true;

        Assert.Equal(200, (await desk.Post($"{order}/shipment")).Status);
        Assert.Contains("the carrier did not take it", Assert.Single(await RecordsAsync(desk, RecordKind.Returned)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reassessment_AfterAReport_EndsWhatWasClearedAndTellsWhatHasGone()
    {
        await using var desk = await Desk.Open(_carrier);
        var order = await desk.Place();
        await desk.Post($"{order}/lots", Lot("a", 600));
        await desk.Post($"{order}/reports", OrderDeskTests.Report());

        var answer = await desk.Post("reassessment");

        var ended = Assert.Single(answer.Body["ended"]!.AsArray())!;
        Assert.Equal(("O-1001", "referred"), (ended["order"]!.ToString(), ended["outcome"]!.ToString()));
        Assert.Contains("600 rounds", ended["gone"]![0]!.ToString(), StringComparison.Ordinal);
        (await desk.Post($"{order}/lots", Lot("b", 1))).Refuses("referred", 409);
        Assert.Equal("inLots", await desk.StatusOf(order));
        Assert.Single(_carrier.Booked);
    }

    [Fact]
    public async Task Application_WithoutALedger_DoesNotStart()
    {
        using var folder = new TemporaryFolder();
        await using var application = global::OrderDesk.OrderDeskApplication.Create(["--Ledger", Path.Combine(folder.Path, "none.db")]);

        var problem = await Assert.ThrowsAnyAsync<Exception>(() => application.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("export-policy ledger init", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OrderThatHasLeft_AfterARestart_IsRefusedAndSaysSo()
    {
        await using var desk = await Desk.Open(_carrier);
        await desk.Post($"{await desk.Place()}/shipment");
        await desk.Restart();
        var order = await desk.Place();

        var answer = await desk.Post($"{order}/shipment");

        answer.Refuses("referred", 409);
        Assert.Contains("nothing of transfer 'O-1001' is left", Assert.Single(answer.List("reasons")), StringComparison.Ordinal);
        Assert.DoesNotContain("has not left", answer.Body.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("shipped", await desk.StatusOf(order));
        Assert.Single(_carrier.Booked);
    }

    [Theory]
    [InlineData("shipment")]
    [InlineData("pickup")]
    [InlineData("express")]
    [InlineData("queue")]
    public async Task OrderThatIsHeld_Stays_AndTheApplicantIsToldOnlyThatAnOfficerHasIt(string door)
    {
        await using var desk = await Desk.Open(_carrier);
        var order = await desk.Place();
        await using var office = await desk.Office();
        await office.HoldAsync("O-1001", "officer zq7x", A.Day.AddDays(3), "zq7x suspects a diversion", "screening", TestContext.Current.CancellationToken);

        var answer = await desk.Post($"{order}/{door}");

        answer.Refuses("referred", 409);
        Assert.Equal(["The case is with an officer."], answer.List("reasons"));
        Assert.All(["zq7x", "diversion", "screening"], telltale => Assert.DoesNotContain(telltale, answer.Body.ToJsonString(), StringComparison.Ordinal));
        Assert.Empty(_carrier.Booked);
    }

    [Theory]
    [InlineData("shipment", false)]
    [InlineData("pickup", false)]
    [InlineData("express", false)]
    [InlineData("queue", false)]
    [InlineData("shipment", true)]
    [InlineData("pickup", true)]
    [InlineData("express", true)]
    [InlineData("queue", true)]
    public async Task OrderOfWhichALotHasLeft_IsRefusedAtTheOtherDoors_AndLeavesInLots(string door, bool restarts)
    {
        await using var desk = await Desk.Open(_carrier);
        var order = await desk.Place();
        await desk.Post($"{order}/lots", Lot("a", 600));
        if (restarts)
        {
            await desk.Restart();
            await desk.Place();
        }

        var answer = await desk.Post($"{order}/{door}");

        Assert.Equal((409, "https://order-desk.example/problems/conflict"), (answer.Status, answer.Body["type"]?.ToString()));
        Assert.Contains("Ask for the next lot", answer.Body["detail"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("inLots", await desk.StatusOf(order));
        Assert.Equal(200, (await desk.Post($"{order}/lots", Lot("b", 400))).Status);
        Assert.Equal("shipped", await desk.StatusOf(order));
        Assert.Equal(2, _carrier.Booked.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AllOrders_LeaveOutOneThatShipsInLots(bool restarts)
    {
        await using var desk = await Desk.Open(_carrier);
        var order = await desk.Place();
        await desk.Post($"{order}/lots", Lot("a", 600));
        if (restarts)
        {
            await desk.Restart();
            await desk.Place();
        }

        var other = await desk.Place(form => form["number"] = "O-2");

        Assert.Equal(200, (await desk.Post("shipments")).Status);

        Assert.Equal(("inLots", "shipped"), (await desk.StatusOf(order), await desk.StatusOf(other)));
        Assert.Equal(["O-1001", "O-2"], _carrier.Booked.Select(waybill => waybill.Consignment.Reference));
    }

    [Fact]
    public async Task LotThatTheCarrierDoesNotTake_LeavesTheOrderAsItWas()
    {
        var carrier = new FailingCarrier { Works = true };
        await using var desk = await Desk.Open(carrier);
        var order = await desk.Place();
        await desk.Post($"{order}/lots", Lot("a", 600));

        carrier.Works = false;
        Assert.Equal(500, (await desk.Post($"{order}/lots", Lot("b", 400))).Status);
        Assert.Equal("inLots", await desk.StatusOf(order));
        await desk.Post($"{order}/shipment");
        Assert.Equal("inLots", await desk.StatusOf(order));

        carrier.Works = true;
        Assert.Equal(200, (await desk.Post($"{order}/lots", Lot("c", 400))).Status);
        Assert.Equal("shipped", await desk.StatusOf(order));
    }

    [Fact]
    public async Task FirstLotThatTheCarrierDoesNotTake_LeavesTheOrderWhole()
    {
        var carrier = new FailingCarrier();
        await using var desk = await Desk.Open(carrier);
        var order = await desk.Place();
        Assert.Equal(500, (await desk.Post($"{order}/lots", Lot("a", 600))).Status);
        carrier.Works = true;

        Assert.Equal(200, (await desk.Post($"{order}/shipment")).Status);

        Assert.Equal("shipped", await desk.StatusOf(order));
    }

    [Fact]
    public async Task Lots_OfAClearanceThatAnOfficerEnded_AreClearedAgainAndLeave()
    {
        await using var desk = await Desk.Open(_carrier);
        var order = await desk.Place();
        await desk.Post($"{order}/lots", Lot("a", 600));
        await using var office = await desk.Office();
        var opened = Assert.Single(await (await desk.Ledger()).ClearancesAsync(TestContext.Current.CancellationToken));
        await office.RevokeAsync(opened.Reference.Id, "a mistake in the register", "an officer", TestContext.Current.CancellationToken);

        Assert.Equal(200, (await desk.Post($"{order}/lots", Lot("b", 400))).Status);

        Assert.Equal("shipped", await desk.StatusOf(order));
    }

    [Fact]
    public async Task Lots_AfterPapersWereHandedInAnew_AreClearedAgainAndLeave()
    {
        await using var desk = await Desk.Open(_carrier);
        var order = await desk.Place();
        await desk.Post($"{order}/lots", Lot("a", 600));
        var papers = Desk.Form("shells-for-the-us.json")["papers"]!.DeepClone();

        await desk.Put($"{order}/papers", new JsonObject());
        (await desk.Post($"{order}/lots", Lot("b", 400))).Refuses("referred", 409);
        Assert.Equal("inLots", await desk.StatusOf(order));

        await desk.Put($"{order}/papers", papers);
        Assert.Equal(200, (await desk.Post($"{order}/lots", Lot("c", 400))).Status);
        Assert.Equal("shipped", await desk.StatusOf(order));
    }

    private static JsonObject Lot(string name, int amount) => new() { ["name"] = name, ["amount"] = amount, ["unit"] = "rounds" };

    private static async Task<List<LedgerRecord>> RecordsAsync(Desk desk, string kind)
    {
        var records = new List<LedgerRecord>();
        await foreach (var record in (await desk.Ledger()).RecordsAsync(kind: kind, cancellationToken: TestContext.Current.CancellationToken))
            records.Add(record);
        return records;
    }

    private sealed class FailingCarrier : ICarrierClient
    {
        public bool Works { get; set; }

        public Task<Waybill> BookAsync(Consignment consignment, CancellationToken cancellationToken) =>
            Works ? Task.FromResult(new Waybill("WB-1", consignment)) : throw new IOException("no lorry");
    }
}
