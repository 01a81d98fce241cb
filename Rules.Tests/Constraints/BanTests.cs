namespace ExportPolicy.Rules.Tests;

/// <summary>Bans on lethal aid by their words.</summary>
public class BanTests
{
    private const string Ban = "id: ban, kind: lethal-aid-ban, recipients: [UA]";
    private const string Source = "source: { title: T, publisher: P, date: 2022-01-01, quote: q }";
    private const string Wordings = "wordings: [{ id: lethal, goods: lethal, " + Source + " }, { id: military, goods: military, " + Source + " }]";

    [Theory]
    [InlineData("ML3.a", "UA", TransferBasis.Gift, true)]
    [InlineData("ML3.a", "UA", TransferBasis.Sale, true)]
    [InlineData("ML16.a", "UA", TransferBasis.Gift, true)]
    [InlineData("ML13.d", "UA", TransferBasis.Gift, false)]
    [InlineData("ML5.a", "UA", TransferBasis.Gift, false)]
    [InlineData("ML3.a", "PL", TransferBasis.Gift, false)]
    public void NoLethalAid_ByGoodsAndRecipient_Prohibits(string code, string to, TransferBasis basis, bool banned)
    {
        var assessment = Under(Ban, Goods(code, to, basis));

        if (banned)
        {
            Assert.Equal("ban", assessment.Finds("no-lethal-aid", Effect.Prohibit).Commitment!.Id);
            assessment.Comes(Outcome.Denied, Outcome.Denied);
        }
        else
        {
            assessment.FindsNo("no-lethal-aid");
            Assert.Equal(Outcome.Permitted, assessment.ByLetter);
        }
    }

    [Fact]
    public void NoLethalAid_OfTwoLines_ProhibitsTheLethalOneOnly() =>
        Under(Ban, A.Transfer("UA", lines: [A.Line("1", ["ML13.d"]), A.Line("2")])).Finds("no-lethal-aid", Effect.Prohibit, "2");

    [Fact]
    public void NoLethalAid_ConsigneeStandingInTheBannedState_Prohibits() => Under(Ban, A.Transfer(parties:
        [A.Party(PartyRole.Exporter, "KR"), A.Party(PartyRole.UltimateConsignee, "US", "UA"), A.Party(PartyRole.EndUser, "US")])).Finds("no-lethal-aid", Effect.Prohibit);

    [Theory]
    [InlineData(TransferBasis.Sale, false)]
    [InlineData(TransferBasis.Exchange, false)]
    [InlineData(TransferBasis.Gift, true)]
    [InlineData(TransferBasis.Loan, true)]
    [InlineData(TransferBasis.Lease, true)]
    public void NoLethalAid_ReadAsAidOnly_LeavesSaleAndExchange(TransferBasis basis, bool banned)
    {
        var assessment = Under(Ban, Goods("ML3.a", "UA", basis), new PolicyParameters(Sale: SaleReading.AidOnly));

        Assert.Equal(banned ? Outcome.Denied : Outcome.Permitted, assessment.ByLetter);
        Assert.Equal(banned ? 1 : 0, assessment.Of("no-lethal-aid").Length);
    }

    [Fact]
    public void NoLethalAid_UnderReconsideration_Refers()
    {
        var assessment = Under(Ban + ", under-reconsideration: true", Goods("ML3.a", "UA"));

        assessment.Finds("no-lethal-aid", Effect.Refer);
        Assert.Equal(Outcome.Referred, assessment.ByLetter);
    }

    [Theory]
    [InlineData("ML3.a", Effect.Prohibit, null, Outcome.Denied)]
    [InlineData("ML13.d", null, Effect.Refer, Outcome.Referred)]
    [InlineData("HS 9306.90", null, Effect.Refer, Outcome.Referred)]
    [InlineData("HS 6301", null, null, Outcome.Permitted)]
    public void WordingsInConflict_OnlyWhereTheyDisagreeOnTheGoods_Refers(string code, Effect? banned, Effect? conflict, Outcome expected)
    {
        var assessment = Under($"{Ban}, {Wordings}", Goods(code, "UA"));

        Assert.Equal(banned, assessment.Of("no-lethal-aid").SingleOrDefault()?.Effect);
        Assert.Equal(conflict, assessment.Of("wordings-in-conflict").SingleOrDefault()?.Effect);
        Assert.All(assessment.Of("wordings-in-conflict"), finding => Assert.Equal("1", finding.LineId));
        assessment.Comes(expected, expected);
    }

    [Fact]
    public void WordingsInConflict_ForAnotherRecipientOrASaleLeftOut_SaysNothing()
    {
        Under($"{Ban}, {Wordings}", Goods("ML13.d", "PL")).FindsNo("wordings-in-conflict");
        Under($"{Ban}, {Wordings}", Goods("ML13.d", "UA", TransferBasis.Sale), new PolicyParameters(Sale: SaleReading.AidOnly)).FindsNo("wordings-in-conflict");
    }

    [Fact]
    public void ComponentsNotCovered_CompleteSystemsOnly_Notes()
    {
        var assessment = Under(Ban, Goods("ML16.a", "UA"), CompleteSystems());

        assessment.Finds("components-not-covered", Effect.Note);
        assessment.Comes(Outcome.Permitted, Outcome.Permitted);
    }

    [Theory]
    [InlineData(Ban, "ML16.a", "UA", ComponentsReading.Strict, TransferBasis.Gift)]
    [InlineData(Ban + ", goods: { lethality: [lethal], codes: [ML16] }", "ML16.a", "UA", ComponentsReading.CompleteSystems, TransferBasis.Gift)]
    [InlineData(Ban, "ML3.a", "UA", ComponentsReading.CompleteSystems, TransferBasis.Gift)]
    [InlineData(Ban, "ML13.d", "UA", ComponentsReading.CompleteSystems, TransferBasis.Gift)]
    [InlineData(Ban, "ML16.a", "PL", ComponentsReading.CompleteSystems, TransferBasis.Gift)]
    [InlineData(Ban, "ML16.a", "UA", ComponentsReading.CompleteSystems, TransferBasis.Sale)]
    public void ComponentsNotCovered_OtherwiseThanByThatReading_SaysNothing(string ban, string code, string to, ComponentsReading components, TransferBasis basis) =>
        Under(ban, Goods(code, to, basis), new PolicyParameters(Components: components, Sale: SaleReading.AidOnly)).FindsNo("components-not-covered");

    [Fact]
    public void Ban_OnGoodsThatAreNotLethal_LeavesComponents() =>
        Under(Ban + ", goods: non-lethal", Goods("ML16.a", "UA")).FindsNo("no-lethal-aid");

    [Theory]
    [InlineData("ML3.a", "UA", true, 1)]
    [InlineData("ML3.a", "UA", false, 0)]
    [InlineData("ML13.d", "UA", true, 0)]
    [InlineData("ML3.a", "PL", true, 0)]
    public void DiscretionReserved_WhereTheBanApplies_Notes(string code, string to, bool reserved, int expected)
    {
        var ban = reserved ? $"{Ban}, discretion: {{ holder: head of government, condition: a massacre, source: {{ title: Interview, publisher: P, date: 2022-01-01, quote: q }} }}" : Ban;
        var findings = Under(ban, Goods(code, to)).Of("discretion-reserved");

        Assert.Equal(expected, findings.Length);
        Assert.All(findings, finding => Assert.Equal((Effect.Note, "1", "Interview"), (finding.Effect, finding.LineId, finding.Source!.Title)));
    }

    [Theory]
    [InlineData("UA", "ML3.a", "KR", 1)]
    [InlineData("FR", "ML3.a", "KR", 0)]
    [InlineData("UA", "ML13.d", "KR", 0)]
    [InlineData("UA", "ML3.a", "US", 0)]
    [InlineData("UA", "ML3.a", null, 0)]
    public void PolicyOwnerMayConsent_ToPassBannedGoodsOn_Notes(string to, string code, string? exportedBy, int expected)
    {
        var findings = Assess.With(PassedOn(to, code, exportedBy).WithBroker("UA")).Of("policy-owner-may-consent");

        Assert.Equal(expected, findings.Length);
        Assert.All(findings, finding => Assert.Equal((Effect.Note, "1", "consent-to-retransfer"), (finding.Effect, finding.LineId, finding.Commitment!.Id)));
    }

    [Fact]
    public void PolicyOwnerMayConsent_UnderABanOfAnotherPolicy_SaysNothing() => Assess.With(
        PassedOn("UA", "ML3.a", "KR"),
        policies: [TestPolicy.OfState("KR", "id: consent, kind: retransfer-consent, goods: all"), TestPolicy.OfState("all", Ban)]).FindsNo("policy-owner-may-consent");

    [Theory]
    [InlineData("ML5.a", "UA", 1)]
    [InlineData("ML5.a", "PL", 0)]
    [InlineData("ML13.d", "UA", 0)]
    [InlineData("ML3.a", "UA", 0)]
    [InlineData("ML6.a", "UA", 0)]
    public void EnablingGoods_ToARecipientOfTheBan_AreARedFlag(string code, string to, int expected)
    {
        var assessment = Under(Ban, Goods(code, to));

        Assert.Equal(expected, assessment.Of("enabling-goods").Length);
        if (expected > 0)
        {
            Assert.Equal(KnowledgeLevel.Suspicion, assessment.Finds("enabling-goods", Effect.Refer).Level);
            assessment.Comes(Outcome.Permitted, Outcome.Referred);
            Under(Ban, Goods(code, to), new PolicyParameters(Suspicion: SuspicionReading.Note)).Finds("enabling-goods", Effect.Note);
        }
    }

    private static Transfer Goods(string code, string to, TransferBasis basis = TransferBasis.Gift) => A.Transfer(to, basis: basis, lines: [A.Line(codes: [code])]);

    private static Transfer PassedOn(string to, string code, string? exportedBy) => A.Transfer(
        to, lines: [A.Line(codes: [code])], earlier: exportedBy is null ? null : new EarlierTransfer("T-0", A.Country(exportedBy), A.Country("PL")));

    private static PolicyParameters CompleteSystems() => new(Components: ComponentsReading.CompleteSystems);

    private static Assessment Under(string ban, Transfer transfer, PolicyParameters? parameters = null) =>
        Assess.With(transfer.WithBroker("UA"), policies: TestPolicy.Of(ban, TestPolicy.AllowsAll).WithParameters(parameters ?? new PolicyParameters()));
}
