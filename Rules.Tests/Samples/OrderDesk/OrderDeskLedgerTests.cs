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
        Assert.Equal(409, (await desk.Post($"{order}/lots", Lot("b", 1))).Status);
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
