namespace ExportPolicy.Rules.Tests.Samples;

/// <summary>The worker of the sample application: it ships later, and what it ships was cleared just before.</summary>
public sealed class OrderDeskBacklogTests
{
    private readonly HeldCarrier _carrier = new();

    [Fact]
    public async Task Worker_ClearedOrders_ShipsThemInTurn()
    {
        await using var desk = await Desk.Open(_carrier);
        var first = await Queue(desk, "O-1");
        var second = await Queue(desk, "O-2");

        _carrier.GoOn();
        _carrier.GoOn();

        await desk.Becomes(first, "shipped");
        await desk.Becomes(second, "shipped");
        Assert.Equal(["O-1", "O-2"], _carrier.Booked);
    }

    [Fact]
    public async Task Order_ThatIsNotPermitted_IsNotEvenQueued()
    {
        await using var desk = await Desk.Open(_carrier);
        var denied = await desk.Place(file: "shells-for-ukraine.json");

        (await desk.Post($"{denied}/queue")).Refuses("denied", 403);

        // What stood in the line before it would have come to the carrier first.
        _carrier.GoOn();
        await desk.Becomes(await Queue(desk, "O-1"), "shipped");
        Assert.Equal(["O-1"], _carrier.Booked);
        Assert.Equal("received", await desk.StatusOf(denied));
    }

    [Fact]
    public async Task Worker_EvidenceThatArrivesInBetween_StopsTheOrder()
    {
        await using var desk = await Desk.Open(_carrier);
        var first = await Queue(desk, "O-1");
        await _carrier.IsAsked();
        var second = await Queue(desk, "O-2");
        var third = await Queue(desk, "O-3");

        await desk.Post($"{second}/reports", OrderDeskTests.Report());
        _carrier.GoOn();
        _carrier.GoOn();

        await desk.Becomes(first, "shipped");
        await desk.Becomes(third, "shipped");
        Assert.Equal("referred", await desk.StatusOf(second));
        Assert.Equal(["O-1", "O-3"], _carrier.Booked);
    }

    [Fact]
    public async Task Worker_PapersWithdrawnInBetween_StopTheOrder()
    {
        await using var desk = await Desk.Open(_carrier);
        await Queue(desk, "O-1");
        await _carrier.IsAsked();
        var second = await Queue(desk, "O-2");

        await desk.Put($"{second}/papers", new System.Text.Json.Nodes.JsonObject());
        _carrier.GoOn();

        await desk.Becomes(second, "referred");
        Assert.Equal(["O-1"], _carrier.Booked);
    }

    [Fact]
    public async Task Worker_ALotThatLeavesInBetween_LeavesTheRestToTheLots()
    {
        await using var desk = await Desk.Open(_carrier);
        await Queue(desk, "O-1");
        await _carrier.IsAsked();
        var second = await Queue(desk, "O-2");

        var lot = desk.Post($"{second}/lots", new System.Text.Json.Nodes.JsonObject { ["name"] = "a", ["amount"] = 600, ["unit"] = "rounds" });
        await _carrier.IsAsked();
        _carrier.GoOn();
        _carrier.GoOn();
        Assert.Equal(200, (await lot).Status);

        // The worker has come past the second order when the third leaves.
        _carrier.GoOn();
        await desk.Becomes(await Queue(desk, "O-3"), "shipped");
        Assert.Equal("inLots", await desk.StatusOf(second));
        Assert.Equal(["O-1", "O-2", "O-3"], _carrier.Booked.Order(StringComparer.Ordinal));
    }

    private static async Task<string> Queue(Desk desk, string number)
    {
        var order = await desk.Place(form => form["number"] = number);
        Assert.Equal(202, (await desk.Post($"{order}/queue")).Status);
        return order;
    }
}
