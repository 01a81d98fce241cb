namespace ExportPolicy.Rules.Tests;

/// <summary>Embargoes, one direction at a time.</summary>
public class EmbargoTests
{
    public static TheoryData<string, string> Shapes => new()
    {
        { "nothing of it", "" },
        { "to an end user of the target", "to" },
        { "to a consignee standing there", "to" },
        { "to a buyer of the target", "to" },
        { "certificate names it", "to" },
        { "from an exporter of the target", "from" },
        { "exporter standing there", "from" },
        { "passes on goods of the target", "from" },
        { "through the target", "transit" },
        { "dispatched there", "from transit" },
        { "arrives there", "to transit" },
        { "in transit to it", "to transit" },
        { "in transit from it", "from transit" },
        { "in transit elsewhere", "" },
        { "broker of the target", "brokering" },
        { "broker standing there", "brokering" },
        { "brokering to it", "to brokering" },
        { "brokering from it", "from brokering" },
        { "another broker, to it", "to brokering" },
        { "another broker, elsewhere", "" },
        { "brokering elsewhere", "" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Embargoed_EachDirection_ProhibitsWhatItNames(string shape, string expected)
    {
        foreach (var direction in new[] { "to", "from", "transit", "brokering" })
        {
            var assessment = Under($"id: embargo, kind: embargo, targets: [KP], goods: lethal, directions: [{direction}]", Shape(shape));
            if (expected.Split(' ').Contains(direction))
            {
                assessment.Finds("embargoed", Effect.Prohibit);
                assessment.Comes(Outcome.Denied, Outcome.Denied);
            }
            else
            {
                assessment.FindsNo("embargoed");
            }
        }
    }

    [Fact]
    public void Embargoed_InSeveralDirections_IsOneFindingThatNamesThem()
    {
        var finding = Under("id: embargo, kind: embargo, targets: [KP], goods: lethal, directions: [to, from, brokering]", Shape("brokering to it")).Finds("embargoed", Effect.Prohibit);

        finding.Says("no goods to KP; no brokering of goods to or from KP");
        Assert.DoesNotContain("no goods from", finding.Describe(Audience.Internal), StringComparison.Ordinal);
    }

    [Fact]
    public void Embargoed_OtherGoods_AreNot() =>
        Under("id: embargo, kind: embargo, targets: [KP], goods: non-lethal, directions: [to]", A.Transfer("KP")).FindsNo("embargoed");

    [Fact]
    public void Embargoed_OneLineOfTwo_ProhibitsThatLine() => Under(
        "id: embargo, kind: embargo, targets: [KP], goods: lethal, directions: [to]",
        A.Transfer("KP", lines: [A.Line("1", ["ML13.d"]), A.Line("2")])).Finds("embargoed", Effect.Prohibit, "2");

    [Theory]
    [InlineData("UA-14", "RU", 1)]
    [InlineData("UA-14", "UA", 1)]
    [InlineData("UA", "RU", 0)]
    [InlineData("UA-14", "BY", 0)]
    public void Embargoed_Territory_CountsForThePowerInControlAsWell(string place, string target, int expected)
    {
        var transfer = A.Transfer(parties: [A.Party(PartyRole.Exporter, "KR"), A.Party(PartyRole.EndUser, "UA", place)], route: Route.Through(A.Place("KR"), A.Place(place)));

        foreach (var direction in new[] { "to", "transit" })
            Assert.Equal(expected, Under($"id: embargo, kind: embargo, targets: [{target}], goods: all, directions: [{direction}]", transfer).Of("embargoed").Length);
    }

    private static Transfer Shape(string shape) => shape switch
    {
        "to an end user of the target" => Moved(A.Party(PartyRole.EndUser, "KP")),
        "to a consignee standing there" => Moved(A.Party(PartyRole.UltimateConsignee, "US", "KP")),
        "to a buyer of the target" => Moved(A.Party(PartyRole.Purchaser, "KP"), A.Party(PartyRole.EndUser, "US")),
        "certificate names it" => A.Transfer(noRoute: true, documents: new Documents([Papers.Certificate() with { FinalDestination = A.Place("KP") }])),
        "from an exporter of the target" => A.Transfer(from: "KP", noRoute: true),
        "exporter standing there" => A.Transfer(parties: [A.Party(PartyRole.Exporter, "KR", "KP"), A.Party(PartyRole.EndUser, "US")]),
        "passes on goods of the target" => A.Transfer(earlier: new EarlierTransfer("T-0", A.Country("KP"), A.Country("KR"))),
        "through the target" => A.Transfer(route: Via("KR", "KP", "US")),
        "dispatched there" => A.Transfer(route: Via("KP", "US")),
        "arrives there" => A.Transfer(route: Via("KR", "KP")),
        "in transit to it" => A.Transfer("KP", TransferKind.Transit, noRoute: true),
        "in transit from it" => A.Transfer(from: "KP", kind: TransferKind.Transit, noRoute: true),
        "in transit elsewhere" => A.Transfer(kind: TransferKind.Transit),
        "broker of the target" => Brokered("KP", null, "US"),
        "broker standing there" => Brokered("FR", "KP", "US"),
        "brokering to it" => A.Transfer("KP", TransferKind.Brokering, noRoute: true),
        "brokering from it" => A.Transfer(from: "KP", kind: TransferKind.Brokering, noRoute: true),
        "another broker, to it" => Brokered("FR", null, "KP"),
        "another broker, elsewhere" => Brokered("FR", null, "US"),
        "brokering elsewhere" => A.Transfer(kind: TransferKind.Brokering),
        _ => A.Transfer(),
    };

    private static Transfer Moved(params Party[] receivers) => A.Transfer(parties: [A.Party(PartyRole.Exporter, "KR"), .. receivers], noRoute: true, documents: Documents.None);

    private static Transfer Brokered(string state, string? location, string to) => A.Transfer(
        parties: [A.Party(PartyRole.Exporter, "KR"), A.Party(PartyRole.Broker, state, location), A.Party(PartyRole.EndUser, to)], noRoute: true, documents: Documents.None);

    private static Route Via(params string[] legs) => Route.Through(legs.Select(A.Place));

    private static Assessment Under(string embargo, Transfer transfer) => Assess.With(transfer, policies: TestPolicy.OfState("all", embargo, TestPolicy.AllowsAll));
}
