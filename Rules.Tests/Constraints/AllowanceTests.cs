namespace ExportPolicy.Rules.Tests;

/// <summary>Allowances, and evidence against them.</summary>
public class AllowanceTests
{
    private const string Allowance = "id: arms, kind: allowance, recipients: [PL, FR], goods: { codes: [ML2] }, bases: [sale]";

    [Theory]
    [InlineData("PL", "ML2.a", TransferBasis.Sale, true)]
    [InlineData("FR", "ML2.a", TransferBasis.Sale, true)]
    [InlineData("PL", "ML2.a", TransferBasis.Gift, false)]
    [InlineData("PL", "ML3.a", TransferBasis.Sale, false)]
    [InlineData("US", "ML2.a", TransferBasis.Sale, false)]
    public void AllowanceCovers_ItsGoodsBasisAndRecipients_AndNothingElse(string to, string code, TransferBasis basis, bool covered)
    {
        var assessment = Under(A.Transfer(to, basis: basis, lines: [A.Line(codes: [code])]));

        Assert.Equal(covered ? Effect.Allow : null, assessment.Of("allowance-covers").SingleOrDefault()?.Effect);
        Assert.Equal(covered ? 0 : 1, assessment.Of("not-covered").Length);
        Assert.Equal(covered ? Outcome.Permitted : Outcome.Referred, assessment.ByLetter);
    }

    [Theory]
    [InlineData("ML2.a", "HS 9301.10", 1)]
    [InlineData("ML2.a", "ML4.a", 0)]
    public void AllowanceCovers_LineWithACodeThatItDoesNotName_IsLeftOut(string named, string other, int expected) =>
        Assert.Equal(expected, Under(A.Transfer("PL", lines: [A.Line(codes: [named, other])])).Of("allowance-covers").Length);

    [Fact]
    public void AllowanceCovers_OneLineOfTwo_LeavesTheOther()
    {
        var assessment = Under(A.Transfer("PL", lines: [A.Line("1", ["ML2.a"]), A.Line("2", ["ML3.a"])]));

        assessment.Finds("allowance-covers", Effect.Allow, "1");
        assessment.Finds("not-covered", Effect.Refer, "2");
    }

    [Theory]
    [InlineData(PartyRole.IntermediateConsignee, "KR", true)]
    [InlineData(PartyRole.IntermediateConsignee, "FR", true)]
    [InlineData(PartyRole.Broker, "DE", true)]
    [InlineData(PartyRole.IntermediateConsignee, "DE", false)]
    [InlineData(PartyRole.Purchaser, "DE", false)]
    [InlineData(PartyRole.UltimateConsignee, "KR", false)]
    [InlineData(PartyRole.EndUser, "DE", false)]
    public void AllowanceCovers_NobodyWhomItDoesNotName_SaveForwardersOfTheExporter(PartyRole role, string state, bool covered) => Assert.Equal(covered ? 1 : 0, Under(A.Transfer(
        "PL", lines: [A.Line(codes: ["ML2.a"])], parties: [A.Party(PartyRole.Exporter, "KR"), A.Party(role, state), A.Party(PartyRole.EndUser, "PL")])).Of("allowance-covers").Length);

    [Theory]
    [InlineData("PL", true)]
    [InlineData("FR", true)]
    [InlineData("IR", false)]
    public void AllowanceCovers_DestinationOfACertificate_IsOneThatItNames(string destination, bool covered)
    {
        var certificate = A.Certificate("Exporter of KR", "EndUser of PL", destination);

        Assert.Equal(covered ? 1 : 0, Under(A.Transfer("PL", lines: [A.Line(codes: ["ML2.a"])], documents: new Documents([certificate]))).Of("allowance-covers").Length);
    }

    [Theory]
    [InlineData(PartyRole.UltimateConsignee, PartyKind.Military, "IR", "IR", true)]
    [InlineData(PartyRole.UltimateConsignee, PartyKind.Government, "IR", "PL", true)]
    [InlineData(PartyRole.UltimateConsignee, PartyKind.Company, "IR", "PL", false)]
    [InlineData(PartyRole.UltimateConsignee, PartyKind.Company, "FR", "FR", true)]
    [InlineData(PartyRole.Purchaser, PartyKind.Company, "IR", "PL", false)]
    [InlineData(PartyRole.Purchaser, PartyKind.Government, "IR", "IR", false)]
    [InlineData(PartyRole.UltimateConsignee, PartyKind.Military, "PL", "IR", false)]
    [InlineData(PartyRole.UltimateConsignee, PartyKind.Military, "DE", "IR", false)]
    public void AllowanceCovers_PlaceElsewhere_OnlyOfAGovernmentThatIsNamed(PartyRole role, PartyKind kind, string location, string end, bool covered)
    {
        var transfer = A.Transfer(
            "PL",
            lines: [A.Line(codes: ["ML2.a"])],
            parties: [A.Party(PartyRole.Exporter, "KR"), A.Party(role, "PL", location, kind), A.Party(PartyRole.EndUser, "PL")],
            route: Route.Through(A.Place("KR"), A.Place(end)),
            documents: Documents.None);

        Assert.Equal(covered ? 1 : 0, Under(transfer).Of("allowance-covers").Length);
    }

    [Fact]
    public void AllowanceCovers_NobodyAtHome_IsNotCovered()
    {
        var transfer = A.Transfer(
            "PL",
            lines: [A.Line(codes: ["ML2.a"])],
            parties: [A.Party(PartyRole.Exporter, "KR"), A.Party(PartyRole.Purchaser, "PL"), A.Party(PartyRole.UltimateConsignee, "PL", "IR"), A.Party(PartyRole.EndUser, "PL", "IR")],
            route: Route.Through(A.Place("KR"), A.Place("IR")),
            documents: Documents.None);

        Under(transfer).Comes(Outcome.Referred, Outcome.Referred);
    }

    [Fact]
    public void AllowanceCovers_ForwarderOfTheExporterAbroad_Forwards() => Assert.Single(Under(A.Transfer(
        "PL", lines: [A.Line(codes: ["ML2.a"])], parties: [A.Party(PartyRole.Exporter, "KR"), A.Party(PartyRole.IntermediateConsignee, "KR", "DE", PartyKind.Company), A.Party(PartyRole.EndUser, "PL")]))
        .Of("allowance-covers"));

    [Theory]
    [MemberData(nameof(Said.Effects), MemberType = typeof(Said))]
    public void AllowanceContradicted_AtEachLevel_HasItsEffect(KnowledgeLevel level, HighProbabilityReading high, SuspicionReading suspicion, Effect effect)
    {
        foreach (var evidence in new[] { Said.At(level, A.GoesTo("DE")), Said.At(level, Proposition.EndUserIs(A.Country("PL")), denies: true), Said.At(level, A.GoesTo("PL"), denies: true) })
        {
            var assessment = Under(Arms(), evidence, Said.Read(high, suspicion));

            Assert.Equal((level, "arms"), (assessment.Finds("allowance-contradicted", effect).Level, assessment.Single("allowance-contradicted").Commitment!.Id));
            assessment.Comes(Outcome.Permitted, Expectations.Outcome(effect));
        }
    }

    [Fact]
    public void AllowanceContradicted_AllowedStateOrDenialOfAnother_SaysNothing()
    {
        foreach (var evidence in new[]
        {
            Said.At(KnowledgeLevel.Known, A.GoesTo("PL")),
            Said.At(KnowledgeLevel.Known, A.GoesTo("FR")),
            Said.At(KnowledgeLevel.Known, Proposition.EndUserIs(A.Country("FR"))),
            Said.At(KnowledgeLevel.Known, A.GoesTo("DE"), denies: true),
            Said.At(KnowledgeLevel.Known, Proposition.EndUserIs(A.Country("FR")), denies: true),
            Said.At(KnowledgeLevel.Known, Proposition.RouteThrough(A.Place("DE"))),
        })
            Under(Arms(), evidence).FindsNo("allowance-contradicted");
    }

    [Theory]
    [InlineData("PL", "ML3.a", TransferBasis.Sale)]
    [InlineData("PL", "ML2.a", TransferBasis.Gift)]
    [InlineData("US", "ML2.a", TransferBasis.Sale)]
    public void AllowanceContradicted_AllowanceNotAboutTheGoods_SaysNothing(string to, string code, TransferBasis basis) =>
        Under(A.Transfer(to, basis: basis, lines: [A.Line(codes: [code])]), Said.At(KnowledgeLevel.Known, A.GoesTo("DE"))).FindsNo("allowance-contradicted");

    private static Transfer Arms() => A.Transfer("PL", lines: [A.Line(codes: ["ML2.a"])], documents: Documents.None);

    private static Assessment Under(Transfer transfer, Evidence? evidence = null, PolicyParameters? parameters = null) =>
        Assess.With(transfer.WithBroker("PL"), evidence, policies: TestPolicy.Of(Allowance).WithParameters(parameters ?? new PolicyParameters()));
}
