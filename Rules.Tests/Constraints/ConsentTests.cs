namespace ExportPolicy.Rules.Tests;

/// <summary>Goods that Korea exported to Poland, and that Poland passes on to France.</summary>
public class ConsentTests
{
    [Fact]
    public void Consent_None_Prohibits()
    {
        var assessment = PassedOn();

        Assert.Equal("consent-to-retransfer", assessment.Finds("retransfer-without-consent", Effect.Prohibit).Commitment!.Id);
        assessment.FindsNo("consent-covers");
        assessment.Comes(Outcome.Denied, Outcome.Denied);
    }

    [Theory]
    [InlineData("KR", "FR", 0, null, true)]
    [InlineData("KR", "FR", 0, "T-0", true)]
    [InlineData("KR", "FR", -100, null, true)]
    [InlineData("KR", "FR", 1, null, false)]
    [InlineData("KR", "FR", 0, "T-9", false)]
    [InlineData("KR", "DE", 0, null, false)]
    [InlineData("US", "FR", 0, null, false)]
    public void Consent_OfTheExporterForRecipientLotAndDay_Covers(string state, string recipient, int days, string? lot, bool covers)
    {
        var assessment = PassedOn(consents: new RetransferConsent("C-1", A.Country(state), A.Country(recipient), A.Day.AddDays(days), lot));

        Assert.Equal(covers ? Effect.Allow : null, assessment.Of("consent-covers").SingleOrDefault()?.Effect);
        Assert.Equal(covers ? null : Effect.Prohibit, assessment.Of("retransfer-without-consent").SingleOrDefault()?.Effect);
        Assert.All(assessment.Of("consent-covers"), finding => Assert.Equal("1", finding.LineId));
        Assert.Equal(covers ? Outcome.Permitted : Outcome.Denied, assessment.ByLetter);
    }

    [Theory]
    [InlineData("PL", null, "PL", true)]
    [InlineData("DE", "PL", "PL", true)]
    [InlineData("KR", null, "PL", false)]
    [InlineData("KR", "PL", "PL", false)]
    [InlineData("KR", null, "KR", false)]
    [InlineData("US", null, "PL", false)]
    [InlineData("PL", "KR", "PL", true)]
    public void Consent_CoversGoodsOfWhoeverReceivedThem_AndNoFirstExport(string exporter, string? location, string holder, bool covers)
    {
        foreach (var kind in new[] { TransferKind.Export, TransferKind.Reexport, TransferKind.Retransfer, TransferKind.Brokering })
        {
            var transfer = A.Transfer(
                kind: kind,
                parties: [A.Party(PartyRole.Exporter, exporter, location), A.Party(PartyRole.EndUser, "FR")],
                route: Route.Through(A.Place("FR")),
                earlier: new EarlierTransfer("T-0", A.Country("KR"), A.Country(holder)));

            Assess.With(With(transfer)).Finds("retransfer-without-consent", Effect.Prohibit);
            var assessment = Assess.With(With(transfer, Given("FR")));
            assessment.FindsNo("retransfer-without-consent");
            Assert.Equal(covers ? Effect.Allow : null, assessment.Of("consent-covers").SingleOrDefault()?.Effect);
            assessment.Comes(covers ? Outcome.Permitted : Outcome.Referred, covers ? Outcome.Permitted : Outcome.Referred);
        }
    }

    [Theory]
    [InlineData(100, "rounds", null, true)]
    [InlineData(100, "ROUNDS", null, true)]
    [InlineData(99, "rounds", null, false)]
    [InlineData(150, "rounds", 50, true)]
    [InlineData(149, "rounds", 50, false)]
    [InlineData(100, "crates", null, false)]
    public void Consent_CoversNoMoreThanWasSent(int sent, string unit, int? second, bool covers)
    {
        var transfer = A.Transfer(
            kind: TransferKind.Reexport,
            lines: second is null ? [A.Line()] : [A.Line(), A.Line("2", quantity: new Quantity(second.Value, "rounds"))],
            parties: [A.Party(PartyRole.Exporter, "PL"), A.Party(PartyRole.EndUser, "FR")],
            route: Route.Through(A.Place("FR")),
            earlier: new EarlierTransfer("T-0", A.Country("KR"), A.Country("PL"), quantity: new Quantity(sent, unit)));

        Assess.With(With(transfer, Given("FR"))).Comes(covers ? Outcome.Permitted : Outcome.Referred, covers ? Outcome.Permitted : Outcome.Referred);
    }

    [Fact]
    public void Consent_ForOneOfTwoRecipients_ProhibitsTheOther()
    {
        var assessment = PassedOn(extra: A.Party(PartyRole.UltimateConsignee, "DE", "FR"), consents: Given("FR"));

        assessment.Finds("retransfer-without-consent", Effect.Prohibit).Says("may go on to DE");
        assessment.FindsNo("consent-covers");
    }

    [Theory]
    [InlineData("ML13.d", 1)]
    [InlineData("HS 9306.90", 1)]
    [InlineData("HS 6301", 0)]
    public void Consent_OnlyForGoodsOfTheCommitment_IsNeeded(string code, int expected)
    {
        Assert.Equal(expected, PassedOn(code).Of("retransfer-without-consent").Length);
        Assert.Equal(expected, PassedOn(code, consents: Given("FR")).Of("consent-covers").Length);
    }

    [Theory]
    [InlineData("ML2.a", "HS 9301.10", 1)]
    [InlineData("ML2.a", "ML4.a", 0)]
    public void Consent_LineWithACodeThatTheCommitmentDoesNotName_IsNotCovered(string named, string other, int expected)
    {
        var transfer = Transfer("ML3.a", null, Given("FR"));
        transfer = A.Transfer(
            kind: transfer.Kind, lines: [A.Line(codes: [named, other])], parties: transfer.Parties, route: transfer.Route, earlier: transfer.Earlier, documents: transfer.Documents);

        Assert.Equal(expected, Assess.With(transfer, policies: TestPolicy.Of("id: consent, kind: retransfer-consent, goods: { codes: [ML2] }")).Of("consent-covers").Length);
    }

    [Theory]
    [InlineData("US")]
    [InlineData(null)]
    public void Consent_GoodsOfAnotherExporterOrOfNoEarlierTransfer_NeedNone(string? exporter)
    {
        var assessment = Assess.With(A.Transfer(
            "FR", earlier: exporter is null ? null : new EarlierTransfer("T-0", A.Country(exporter), A.Country("PL")), documents: new Documents(consents: [Given("FR")])));

        assessment.FindsNo("retransfer-without-consent");
        assessment.FindsNo("consent-covers");
    }

    [Fact]
    public void Consent_UnderAPolicyOfAllStates_IsThatOfTheExporter()
    {
        var policy = TestPolicy.OfState("all", "id: consent, kind: retransfer-consent, goods: all");

        Assess.With(Transfer("ML3.a", null, Given("FR")), policies: policy).Finds("consent-covers", Effect.Allow);
        Assess.With(Transfer("ML3.a", null, new RetransferConsent("C-1", A.Country("US"), A.Country("FR"), A.Day)), policies: policy).Finds("retransfer-without-consent", Effect.Prohibit);
    }

    [Theory]
    [InlineData(TransferKind.Reexport, 0)]
    [InlineData(TransferKind.Retransfer, 1)]
    public void Consent_ForwarderOfTheHolder_NeedsNoneOnReexportOnly(TransferKind kind, int expected) => Assert.Equal(
        expected, PassedOn(extra: A.Party(PartyRole.IntermediateConsignee, "PL"), kind: kind, consents: Given("FR")).Of("retransfer-without-consent").Length);

    [Theory]
    [InlineData("DE", false, 1)]
    [InlineData("FR", false, 0)]
    [InlineData("DE", true, 0)]
    [InlineData("FR", true, 1)]
    public void AllowanceContradicted_ConsentAndEvidence_GoByTheStatesThatItNames(string state, bool denies, int expected)
    {
        var evidence = Said.At(KnowledgeLevel.Known, A.GoesTo(state), denies);

        Assert.Equal(expected, Assess.With(Transfer("ML3.a", null, Given("FR")), evidence).Of("allowance-contradicted").Length);
        Assess.With(Transfer("ML3.a", null), evidence).FindsNo("allowance-contradicted");
    }

    private static Transfer With(Transfer transfer, params RetransferConsent[] consents) => new(
        transfer.Id, transfer.Kind, transfer.Basis, transfer.Stage, transfer.Date, transfer.Parties, transfer.Lines, transfer.Route, transfer.EndUse, transfer.Earlier, new Documents(consents: consents));

    private static RetransferConsent Given(string recipient) => new("C-1", A.Country("KR"), A.Country(recipient), A.Day);

    private static Assessment PassedOn(string code = "ML3.a", Party? extra = null, TransferKind kind = TransferKind.Reexport, params RetransferConsent[] consents) =>
        Assess.With(Transfer(code, extra, consents, kind));

    private static Transfer Transfer(string code, Party? extra, params RetransferConsent[] consents) => Transfer(code, extra, consents, TransferKind.Reexport);

    private static Transfer Transfer(string code, Party? extra, RetransferConsent[] consents, TransferKind kind) => A.Transfer(
        kind: kind,
        lines: [A.Line(codes: [code])],
        parties: [A.Party(PartyRole.Exporter, "PL"), A.Party(PartyRole.EndUser, "FR"), .. extra is null ? Array.Empty<Party>() : [extra]],
        route: Route.Through(A.Place("PL"), A.Place("FR")),
        earlier: new EarlierTransfer("T-0", A.Country("KR"), A.Country("PL")),
        documents: new Documents(consents: consents));
}
