namespace ExportPolicy.Rules.Tests;

/// <summary>What the declared route, and evidence about it, lead to.</summary>
public class RouteTests
{
    private static readonly Assessment Declared = Assess.With(A.Transfer());

    [Fact]
    public void RouteRules_RouteInOrder_SayNothing()
    {
        foreach (var rule in new[] { "route-not-declared", "route-unknown", "route-not-to-end-user", "route-through-banned-state", "route-disputed" })
            Declared.FindsNo(rule);
    }

    [Fact]
    public void RouteNotDeclared_None_Refers()
    {
        var assessment = Assess.With(A.Transfer(noRoute: true));

        assessment.Finds("route-not-declared", Effect.Refer, null);
        assessment.FindsNo("route-unknown");
        assessment.FindsNo("route-not-to-end-user");
        assessment.Comes(Outcome.Referred, Outcome.Referred);
    }

    [Theory]
    [InlineData(TransferKind.Intangible, "ML22", null, 0)]
    [InlineData(TransferKind.Export, "ML22", null, 1)]
    [InlineData(TransferKind.Intangible, "ML22", "ML3.a", 1)]
    public void RouteNotDeclared_OnlyWhatIsIntangible_NeedsNone(TransferKind kind, string first, string? second, int expected)
    {
        TransferLine[] lines = second is null ? [A.Line("1", [first])] : [A.Line("1", [first]), A.Line("2", [second])];

        Assert.Equal(expected, Assess.With(A.Transfer(kind: kind, lines: lines, noRoute: true)).Of("route-not-declared").Length);
    }

    [Fact]
    public void RouteUnknown_DeclaredSo_Refers()
    {
        var assessment = Assess.With(A.Transfer(route: Route.Unknown));

        assessment.Finds("route-unknown", Effect.Refer, null);
        assessment.FindsNo("route-not-declared");
        assessment.FindsNo("route-not-to-end-user");
        assessment.Comes(Outcome.Referred, Outcome.Referred);
    }

    [Fact]
    public void RouteNotToEndUser_EndsElsewhere_Refers()
    {
        var assessment = Assess.With(A.Transfer(route: Via("KR", "US", "FR")));

        assessment.Finds("route-not-to-end-user", Effect.Refer, null).Says("ends in FR");
        assessment.Comes(Outcome.Referred, Outcome.Referred);
    }

    [Theory]
    [InlineData(PartyRole.UltimateConsignee, "US", "DE", 0)]
    [InlineData(PartyRole.EndUser, "US", "DE", 0)]
    [InlineData(PartyRole.UltimateConsignee, "DE", "US", 1)]
    [InlineData(PartyRole.IntermediateConsignee, "US", "DE", 1)]
    [InlineData(PartyRole.Purchaser, "US", "DE", 1)]
    public void RouteNotToEndUser_CountsWhereAConsigneeOrEndUserStands(PartyRole role, string state, string location, int expected)
    {
        var transfer = A.Transfer(
            parties: [A.Party(PartyRole.Exporter, "KR"), A.Party(role, state, location), A.Party(PartyRole.EndUser, "US")], route: Via("KR", "DE"));

        Assert.Equal(expected, Assess.With(transfer).Of("route-not-to-end-user").Length);
    }

    [Fact]
    public void RouteNotToEndUser_PortOfItsState_IsTheSameState() =>
        Assess.With(A.Transfer(route: Via("KRPUS", "USNYC"))).Comes(Outcome.Permitted, Outcome.Permitted);

    [Theory]
    [InlineData("KR UA US", "ML3.a")]
    [InlineData("UA US", "ML3.a")]
    [InlineData("KR UA-14 US", "ML3.a")]
    [InlineData("KR UA US", "ML16.a")]
    public void RouteThroughBannedState_BannedGoods_AreReferred(string legs, string code)
    {
        var assessment = Assess.With(A.Transfer(lines: [A.Line(codes: [code])], route: Via(legs.Split(' '))));

        Assert.Equal("no-lethal-aid-ua", assessment.Finds("route-through-banned-state", Effect.Refer).Commitment!.Id);
        Assert.Equal(Outcome.Referred, assessment.ByLetter);
    }

    [Theory]
    [InlineData("KR FR US", "ML3.a", SaleReading.Refused)]
    [InlineData("KR US UA", "ML3.a", SaleReading.Refused)]
    [InlineData("UA", "ML3.a", SaleReading.Refused)]
    [InlineData("KR UA US", "ML13.d", SaleReading.Refused)]
    [InlineData("KR UA US", "ML3.a", SaleReading.AidOnly)]
    public void RouteThroughBannedState_OtherStateLastLegGoodsOrSale_SaysNothing(string legs, string code, SaleReading sale) => Assess.With(
        A.Transfer(lines: [A.Line(codes: [code])], route: Via(legs.Split(' '))).WithBroker("UA"), parameters: new PolicyParameters(Sale: sale)).FindsNo("route-through-banned-state");

    [Fact]
    public void RouteThroughBannedState_LastLeg_IsADestination() =>
        Assess.With(A.Transfer(route: Via("KR", "US", "UA"))).Finds("no-lethal-aid", Effect.Prohibit);

    [Theory]
    [InlineData("ML3.a", 1)]
    [InlineData("HS 6301", 0)]
    public void RouteThroughBannedState_UnderAPolicyOfDenial_GoesByItsGoods(string code, int expected) => Assert.Equal(expected, Assess.With(
        A.Transfer(lines: [A.Line(codes: [code])], route: Via("KR", "RU", "US")),
        policies: TestPolicy.Of("id: denial, kind: policy-of-denial, recipients: [RU], goods: military", TestPolicy.AllowsAll)).Of("route-through-banned-state").Length);

    [Theory]
    [InlineData(KnowledgeLevel.Known)]
    [InlineData(KnowledgeLevel.Suspicion)]
    public void RouteDisputed_SaidToBeUnsettled_IsARedFlagAtEveryLevel(KnowledgeLevel level)
    {
        var assessment = Assess.With(A.Transfer(), Said.At(level, Proposition.RouteUnclear));

        Assert.Equal(KnowledgeLevel.Suspicion, assessment.Finds("route-disputed", Effect.Refer, null).Level);
        assessment.Comes(Outcome.Permitted, Outcome.Referred);
    }

    [Theory]
    [InlineData("KR US", "FR", 1)]
    [InlineData("KR FR US", "FR", 0)]
    [InlineData("KR FRLEH US", "FR", 0)]
    [InlineData(null, "FR", 1)]
    public void RouteDisputed_SaidToPassThroughAPlace_OnlyWhereItIsNotDeclared(string? legs, string place, int expected)
    {
        var transfer = legs is null ? A.Transfer(noRoute: true) : A.Transfer(route: Via(legs.Split(' ')));

        Assert.Equal(expected, Assess.With(transfer, Said.At(KnowledgeLevel.ReasonToKnow, Proposition.RouteThrough(A.Place(place)))).Of("route-disputed").Length);
    }

    [Fact]
    public void RouteDisputed_SuspicionIsNoted_Notes() =>
        Assess.With(A.Transfer(), Said.At(KnowledgeLevel.Known, Proposition.RouteUnclear), new PolicyParameters(Suspicion: SuspicionReading.Note))
            .Finds("route-disputed", Effect.Note, null);

    [Fact]
    public void RouteDisputed_DeniedOrOtherwiseSaid_SaysNothing()
    {
        Assess.With(A.Transfer(), Said.At(KnowledgeLevel.Known, Proposition.RouteUnclear, denies: true)).FindsNo("route-disputed");
        Assess.With(A.Transfer(), Said.At(KnowledgeLevel.Known, Proposition.RouteThrough(A.Place("FR")), denies: true)).FindsNo("route-disputed");
        Assess.With(A.Transfer(), Said.At(KnowledgeLevel.Known, A.GoesTo("FR"))).FindsNo("route-disputed");
    }

    private static Route Via(params string[] legs) => Route.Through(legs.Select(A.Place));
}
