using System.Text.Json.Nodes;
using OrderDesk.Shipping;

namespace ExportPolicy.Rules.Tests.Samples;

/// <summary>The sample application by its doors: whichever is taken, nothing leaves that is not cleared.</summary>
public sealed class OrderDeskTests
{
    private readonly PaperCarrier _carrier = new();

    /// <summary>Every door through which one order leaves at once.</summary>
    public static TheoryData<string> Doors => ["shipment", "pickup", "express"];

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task OrderForTheUnitedStates_WithPapers_IsShipped(string door)
    {
        await using var desk = await Desk.Open(_carrier);
        var order = await desk.Place();

        var answer = await desk.Post($"{order}/{door}");

        Assert.Equal((200, "WB-0001"), (answer.Status, answer.Body["number"]?.ToString()));
        Assert.Equal("O-1001", Assert.Single(_carrier.Booked).Consignment.Reference);
        Assert.Equal("shipped", await desk.StatusOf(order));
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task OrderForUkraine_IsDeniedAndStays(string door)
    {
        await using var desk = await Desk.Open(_carrier);
        var order = await desk.Place(file: "shells-for-ukraine.json");

        var answer = await desk.Post($"{order}/{door}");

        answer.Refuses("denied", 403);
        Assert.Contains("lethal goods are declared to go to UA", Assert.Single(answer.List("reasons")), StringComparison.Ordinal);
        Assert.Contains("order-desk", answer.List("policies"));
        Assert.Empty(_carrier.Booked);
        Assert.Equal("denied", await desk.StatusOf(order));
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task OrderWithoutPapers_IsReferred_AndLeavesOnceTheyAreThere(string door)
    {
        await using var desk = await Desk.Open(_carrier);
        var order = await desk.Place(form => form.Remove("papers"));

        var answer = await desk.Post($"{order}/{door}");

        answer.Refuses("referred", 409);
        Assert.Contains("a licence of DAPA in force on 2022-11-11", answer.List("missing"));
        Assert.Contains(answer.List("missing"), missing => missing.Contains("certificate", StringComparison.Ordinal));
        Assert.Empty(_carrier.Booked);

        Assert.Equal(200, (await desk.Put($"{order}/papers", Desk.Form("shells-for-the-us.json")["papers"]!.DeepClone())).Status);
        Assert.Equal(200, (await desk.Post($"{order}/{door}")).Status);
        Assert.Single(_carrier.Booked);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task OrderWithAReport_Stays_AndTheApplicantIsToldNothingOfIt(string door)
    {
        await using var desk = await Desk.Open(_carrier);
        var order = await desk.Place();

        Assert.Equal(204, (await desk.Post($"{order}/reports", Report())).Status);
        var answer = await desk.Post($"{order}/{door}");

        answer.Refuses("referred", 409);
        Assert.NotEmpty(answer.List("reasons"));
        Assert.All(["zq7x", "UA", "Ukraine", "evidence", "origin", "reason to know"], telltale =>
            Assert.DoesNotContain(telltale, answer.Body.ToJsonString(), StringComparison.Ordinal));
        Assert.Empty(_carrier.Booked);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task OrderThatHasLeft_DoesNotLeaveAgain(string door)
    {
        await using var desk = await Desk.Open(_carrier);
        var order = await desk.Place();
        await desk.Post($"{order}/shipment");

        var answer = await desk.Post($"{order}/{door}");

        Assert.Equal((409, "https://order-desk.example/problems/conflict"), (answer.Status, answer.Body["type"]?.ToString()));
        Assert.Single(_carrier.Booked);
    }

    [Fact]
    public async Task AllOrders_OnlyThoseThatAreClearedLeave()
    {
        await using var desk = await Desk.Open(_carrier);
        var permitted = await desk.Place();
        var denied = await desk.Place(file: "shells-for-ukraine.json");
        var referred = await desk.Place(form =>
        {
            form["number"] = "O-1003";
            form.Remove("papers");
        });

        await desk.Post("shipments");

        Assert.Equal(["O-1001"], _carrier.Booked.Select(waybill => waybill.Consignment.Reference));
        Assert.Equal(["shipped", "denied", "referred"], [await desk.StatusOf(permitted), await desk.StatusOf(denied), await desk.StatusOf(referred)]);
    }

    // The policies of the sample have no last day, so that what its README shows holds whenever it is run.
    [Theory]
    [InlineData(2026)]
    [InlineData(2046)]
    public async Task Orders_InLaterYears_AreDecidedTheSame(int year)
    {
        await using var desk = await Desk.Open(_carrier, new TestClock(new DateTimeOffset(year, 7, 1, 12, 0, 0, TimeSpan.Zero)));

        Assert.Equal(200, (await desk.Post($"{await desk.Place()}/shipment")).Status);
        (await desk.Post($"{await desk.Place(file: "shells-for-ukraine.json")}/shipment")).Refuses("denied", 403);
    }

    [Theory]
    [InlineData("destination", "XX", "XX")]
    [InlineData("destination", null, "")]
    [InlineData("lines", null, "")]
    public async Task Form_WithAnImpossibleValue_IsRefusedAndSaysWhy(string member, string? value, string says)
    {
        await using var desk = await Desk.Open(_carrier);

        var answer = await desk.Post("orders", Desk.Form("shells-for-the-us.json", form => form[member] = value));

        Assert.Equal((400, "application/problem+json"), (answer.Status, answer.MediaType));
        Assert.Contains(says, answer.Body.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task OrderThatIsNotThere_IsNotFound(string door)
    {
        await using var desk = await Desk.Open(_carrier);

        Assert.Equal(404, (await desk.Post($"orders/O-1/{door}")).Status);
    }

    /// <summary>A report that the goods go on to Ukraine; every word that would give it away is marked.</summary>
    internal static JsonObject Report() => new()
    {
        ["goesOnTo"] = "UA",
        ["institution"] = "zq7x administration",
        ["reliability"] = "b",
        ["credibility"] = "probablyTrue",
        ["publishedOn"] = "2022-11-10",
        ["title"] = "zq7x on a confidential deal",
        ["publisher"] = "zq7x Journal",
    };
}
