namespace ExportPolicy.Rules.Tests;

/// <summary>The premise that a state is the end user.</summary>
public class PremiseTests
{
    private const string Premise = "id: premise, kind: end-user-premise, end-user: US, goods: { codes: [ML3] }";

    [Fact]
    public void Premise_InOrder_CoversAndFindsNothingElse()
    {
        var assessment = Under(Premise, A.Transfer());

        Assert.Equal("premise", assessment.Finds("premise-covers", Effect.Allow).Commitment!.Id);
        foreach (var rule in new[] { "premise-consignee", "premise-end-user", "premise-location", "premise-contradicted" })
            assessment.FindsNo(rule);
        assessment.Comes(Outcome.Permitted, Outcome.Permitted);
    }

    [Theory]
    [InlineData("ML2.a", TransferBasis.Sale)]
    [InlineData("ML3.a", TransferBasis.Gift)]
    public void Premise_OtherGoodsOrBasis_SaysNothing(string code, TransferBasis basis)
    {
        var assessment = Under(
            Premise + ", bases: [sale]",
            A.Transfer(basis: basis, lines: [A.Line(codes: [code])], parties: [Exporter, A.Party(PartyRole.UltimateConsignee, "FR", "US"), A.Party(PartyRole.EndUser, "US", "DE", PartyKind.Company)]),
            Said.At(KnowledgeLevel.Known, A.GoesTo("FR")));

        foreach (var rule in new[] { "premise-covers", "premise-consignee", "premise-end-user", "premise-location", "premise-contradicted" })
            assessment.FindsNo(rule);
        assessment.Single("not-covered");
    }

    [Theory]
    [InlineData(PartyRole.IntermediateConsignee, "FR", true)]
    [InlineData(PartyRole.UltimateConsignee, "FR", true)]
    [InlineData(PartyRole.EndUser, "FR", true)]
    [InlineData(PartyRole.UltimateConsignee, "KR", true)]
    [InlineData(PartyRole.IntermediateConsignee, "KR", false)]
    [InlineData(PartyRole.IntermediateConsignee, "US", false)]
    [InlineData(PartyRole.UltimateConsignee, "US", false)]
    public void PremiseConsignee_OfAnotherState_ProhibitsUnlessItForwardsForTheExporter(PartyRole role, string state, bool prohibited)
    {
        var assessment = Under(Premise, A.Transfer(parties: [Exporter, A.Party(role, state, "US", PartyKind.Government), A.Party(PartyRole.EndUser, "US")]));

        Assert.Equal(prohibited ? Effect.Prohibit : null, assessment.Of("premise-consignee").SingleOrDefault()?.Effect);
        Assert.Equal(prohibited ? 0 : 1, assessment.Of("premise-covers").Length);
        Assert.Equal(prohibited ? Outcome.Denied : Outcome.Permitted, assessment.ByLetter);
    }

    [Fact]
    public void PremiseConsignee_PurchaserOfAnotherState_IsNotCovered()
    {
        var assessment = Under(Premise, A.Transfer(parties: [Exporter, A.Party(PartyRole.Purchaser, "FR"), A.Party(PartyRole.EndUser, "US")]));

        assessment.FindsNo("premise-consignee");
        assessment.FindsNo("premise-covers");
        assessment.Comes(Outcome.Referred, Outcome.Referred);
    }

    [Theory]
    [InlineData(PartyRole.UltimateConsignee, "DE", 1)]
    [InlineData(PartyRole.UltimateConsignee, "USNYC", 0)]
    [InlineData(PartyRole.IntermediateConsignee, "DE", 0)]
    public void PremiseLocation_DepotAbroad_IsNoted(PartyRole role, string location, int expected)
    {
        var assessment = Under(Premise, A.Transfer(parties: [Exporter, A.Party(role, "US", location), A.Party(PartyRole.EndUser, "US")]));

        Assert.Equal(expected, assessment.Of("premise-location").Length);
        if (expected > 0)
            assessment.Finds("premise-location", Effect.Note).Says("stands in DE");
        assessment.Comes(Outcome.Permitted, Outcome.Permitted);
    }

    [Theory]
    [InlineData(PartyRole.UltimateConsignee, PartyKind.Military, "DE", "DE", "US", true)]
    [InlineData(PartyRole.UltimateConsignee, PartyKind.Company, "DE", "US", "US", false)]
    [InlineData(PartyRole.Purchaser, PartyKind.Company, "IR", "US", "US", false)]
    [InlineData(PartyRole.UltimateConsignee, PartyKind.Military, "US", "US", "IR", false)]
    public void PremiseCovers_PlaceElsewhere_OnlyOfAGovernment(PartyRole role, PartyKind kind, string location, string end, string destination, bool covered)
    {
        var transfer = A.Transfer(
            parties: [Exporter, A.Party(role, "US", location, kind), A.Party(PartyRole.EndUser, "US")],
            route: Route.Through(A.Place("KR"), A.Place(end)),
            documents: new Documents([A.Certificate("Exporter of KR", "EndUser of US", destination)], [A.Licence()]));

        Assert.Equal(covered ? 1 : 0, Under(Premise, transfer).Of("premise-covers").Length);
    }

    [Fact]
    public void PremiseLocation_PartyOfAnotherState_IsNoDepot() =>
        Under(Premise, A.Transfer(parties: [Exporter, A.Party(PartyRole.UltimateConsignee, "FR", "DE"), A.Party(PartyRole.EndUser, "US")])).FindsNo("premise-location");

    [Theory]
    [InlineData(PartyKind.Government, true, false)]
    [InlineData(PartyKind.Military, true, false)]
    [InlineData(PartyKind.Company, true, true)]
    [InlineData(PartyKind.Person, true, true)]
    [InlineData(PartyKind.Company, false, false)]
    public void PremiseEndUser_Private_RefersWhereAGovernmentIsNeeded(PartyKind kind, bool government, bool refers)
    {
        var assessment = Under(
            $"{Premise}, government-end-user: {(government ? "true" : "false")}",
            A.Transfer(parties: [Exporter, A.Party(PartyRole.UltimateConsignee, "US"), A.Party(PartyRole.EndUser, "US", kind: kind)]));

        Assert.Equal(refers ? Effect.Refer : null, assessment.Of("premise-end-user").SingleOrDefault()?.Effect);
        Assert.Equal(refers ? 0 : 1, assessment.Of("premise-covers").Length);
        Assert.Equal(refers ? Outcome.Referred : Outcome.Permitted, assessment.ByLetter);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void PremiseEndUser_NoneOfTheStateNamed_Refers(bool government)
    {
        var premise = $"{Premise}, government-end-user: {(government ? "true" : "false")}";

        Under(premise, A.Transfer(parties: [Exporter, A.Party(PartyRole.UltimateConsignee, "US")])).Finds("premise-end-user", Effect.Refer).Says("is named; name it");
        Under(premise, A.Transfer(parties: [Exporter, A.Party(PartyRole.UltimateConsignee, "US"), A.Party(PartyRole.EndUser, "FR", "US")])).Finds("premise-end-user", Effect.Refer);
    }

    [Theory]
    [MemberData(nameof(Said.Effects), MemberType = typeof(Said))]
    public void PremiseContradicted_AtEachLevel_HasItsEffect(KnowledgeLevel level, HighProbabilityReading high, SuspicionReading suspicion, Effect effect)
    {
        foreach (var evidence in new[] { Said.At(level, A.GoesTo("FR")), Said.At(level, Proposition.EndUserIs(A.Country("US")), denies: true) })
        {
            var assessment = Under(Premise, A.Transfer(documents: Documents.None), evidence, Said.Read(high, suspicion));

            Assert.Equal(level, assessment.Finds("premise-contradicted", effect).Level);
            assessment.Comes(Outcome.Permitted, Expectations.Outcome(effect));
        }
    }

    [Fact]
    public void PremiseContradicted_SaidToSupportItOrDeniedOfOthers_SaysNothing()
    {
        foreach (var evidence in new[]
        {
            Said.At(KnowledgeLevel.Known, A.GoesTo("US")),
            Said.At(KnowledgeLevel.Known, Proposition.EndUserIs(A.Country("US"))),
            Said.At(KnowledgeLevel.Known, A.GoesTo("FR"), denies: true),
            Said.At(KnowledgeLevel.Known, Proposition.EndUserIs(A.Country("FR")), denies: true),
            Said.At(KnowledgeLevel.Known, Proposition.RouteThrough(A.Place("US")), denies: true),
        })
            Under(Premise, A.Transfer(), evidence).FindsNo("premise-contradicted");
    }

    [Fact]
    public void Premise_NoPartyOfItsStateReceives_SaysNothing()
    {
        var assessment = Under(Premise, A.Transfer("FR").WithBroker("US"), Said.At(KnowledgeLevel.Known, A.GoesTo("DE")));

        foreach (var rule in new[] { "premise-covers", "premise-consignee", "premise-end-user", "premise-location", "premise-contradicted" })
            assessment.FindsNo(rule);
        assessment.Single("not-covered");
    }

    private static Party Exporter => A.Party(PartyRole.Exporter, "KR");

    private static Assessment Under(string premise, Transfer transfer, Evidence? evidence = null, PolicyParameters? parameters = null) =>
        Assess.With(transfer, evidence, policies: TestPolicy.Of(premise).WithParameters(parameters ?? new PolicyParameters()));
}
