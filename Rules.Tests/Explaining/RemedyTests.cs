using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Tests.Explaining;

/// <summary>What each kind of step asks for, where it applies, and where it must not be shown.</summary>
public class RemedyTests
{
    [Fact]
    public void EverythingMissing_IsAskedForInOneWay()
    {
        var transfer = A.Transfer(
            lines: [A.Line(unknownQuantity: true)],
            parties: [A.Party(PartyRole.Exporter, "KR"), A.Party(PartyRole.UltimateConsignee, "US")],
            noRoute: true,
            documents: Documents.None);

        var way = Assert.Single(Explain(transfer).Ways);

        Assert.Equal(Outcome.Permitted, way.Outcome);
        Assert.Equal(
            [
                "Name the end user.",
                "State the quantity of line 1. Asked with 1 pieces, the least there can be: caps, licences and certificates count the true one.",
                "State the route. Asked with the way straight from KR to the declared end user.",
                "Obtain a licence of DAPA for line 1.",
                "Obtain an end-use certificate of the declared end user for line 1.",
            ],
            way.Steps.Select(step => step.ToString()));
    }

    [Fact]
    public void Certificate_IsCompletedInWhatItLacks_AndNothingElse()
    {
        var lacking = A.Certificate("Exporter of KR", "EndUser of US", "US") with { Contract = null, OriginalSignature = false, Number = "EUC-9" };

        var way = Assert.Single(Explain(A.Transfer(documents: new Documents([lacking], [A.Licence()]))).Ways);

        var completed = Assert.Single(way.Case.Transfer.Documents.Certificates);
        Assert.Equal(lacking with { Contract = completed.Contract, OriginalSignature = true }, completed);
        Assert.Equal("Have end-use certificate EUC-9 completed for line 1, or obtain a complete one: original signature, contract number.", Assert.Single(way.Steps).ToString());
    }

    [Theory]
    [InlineData("PL", "PL", 100, true)]
    [InlineData("KR", "US", 100, false)]
    [InlineData("PL", "PL", 99, false)]
    public void Consent_IsAskedForWhereItCanAllowTheGoods(string exporter, string holder, int sent, bool asked)
    {
        var transfer = A.Transfer(
            parties: [A.Party(PartyRole.Exporter, exporter), A.Party(PartyRole.UltimateConsignee, "FR"), A.Party(PartyRole.EndUser, "FR")],
            route: Route.Through(A.Place(exporter), A.Place("FR")),
            earlier: new EarlierTransfer("T-0", A.Country("KR"), A.Country(holder), quantity: new Quantity(sent, "rounds")),
            documents: Documents.None);

        var explanation = Explain(transfer);

        Assert.Equal(asked ? [Outcome.Permitted] : [], explanation.Ways.Select(way => way.Outcome));
        Assert.All(explanation.Ways, way => Assert.StartsWith("Obtain the written consent of KR", Assert.Single(way.Steps).ToString(), StringComparison.Ordinal));
        Assert.Equal(asked, explanation.Unanswered.Count == 0);
    }

    [Fact]
    public void Certificates_OfSeveralEndUsers_AreAskedForOfEach()
    {
        Party[] parties = [A.Party(PartyRole.Exporter, "KR"), A.Party(PartyRole.EndUser, "US", name: "First"), A.Party(PartyRole.EndUser, "US", name: "Second")];
        foreach (var papers in new EndUseCertificate[][] { [], [A.Certificate("Exporter of KR", "First", "US")], [A.Certificate("Exporter of KR", "Second", "US") with { Contract = null }] })
        {
            var way = Assert.Single(Explain(A.Transfer(parties: parties, documents: new Documents(papers, [A.Licence()]))).Ways);

            Assert.Equal(Outcome.Permitted, way.Outcome);
            Assert.Equal(["First", "Second"], way.Case.Transfer.Documents.Certificates.Select(certificate => certificate.EndUser).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Certificate_ThatNamesAnotherEndUser_IsNeverMadeToNameTheDeclaredOne()
    {
        var other = A.Certificate("Exporter of KR", "Somebody else", "US");

        var explanation = Explain(A.Transfer(documents: new Documents([other], [A.Licence()])));

        Assert.Empty(explanation.Ways);
        Assert.Equal("certificate-required", Assert.Single(explanation.Unanswered).RuleId);
    }

    [Fact]
    public void Licence_ThatIsMetNow_IsNotAmongWhatNothingLifts()
    {
        var other = A.Certificate("Exporter of KR", "Somebody else", "US");

        var explanation = Explain(A.Transfer(documents: new Documents([other])));

        Assert.Empty(explanation.Ways);
        Assert.Equal("certificate-required", Assert.Single(explanation.Unanswered).RuleId);
    }

    [Fact]
    public void LicencesOfTwoAuthorities_EachLiftTheirOwn()
    {
        var policy = TestPolicy.Of("id: allowed, kind: allowance, recipients: [US], goods: all, obligations: [{kind: licence, authority: A}, {kind: licence, authority: B}]");

        var explanation = Explain(A.Transfer(documents: Documents.None), policy);

        Assert.Equal("Permitted: Document, Document", Told(explanation));
        Assert.Empty(explanation.Unanswered);
    }

    [Theory]
    [InlineData(5, null)]
    [InlineData(-50, -5)]
    public void Certificate_ThatIsNotValidOnTheDay_KeepsItsDays_AndAnotherOneIsObtained(int issued, int? expires)
    {
        var other = A.Certificate("Exporter of KR", "EndUser of US", "US") with { IssuedOn = A.Day.AddDays(issued), ExpiresOn = expires is { } days ? A.Day.AddDays(days) : null };

        var way = Assert.Single(Explain(A.Transfer(documents: new Documents([other], [A.Licence()]))).Ways);

        Assert.Equal([other], way.Case.Transfer.Documents.Certificates.Take(1));
        Assert.Equal(A.Day, Assert.Single(way.Case.Transfer.Documents.Certificates.Skip(1)).IssuedOn);
        Assert.Equal(
            "Obtain another end-use certificate of the declared end user for line 1: end-use certificate EUC-1 is not valid on 2022-11-11, and what it says stays.",
            Assert.Single(way.Steps).ToString());
    }

    [Fact]
    public void Certificate_ThatNamesAnotherExporter_IsNotMadeToNameTheDeclaredOne()
    {
        var other = A.Certificate("Somebody else", "EndUser of US", "US");

        var way = Assert.Single(Explain(A.Transfer(documents: new Documents([other], [A.Licence()]))).Ways);

        Assert.Equal([other], way.Case.Transfer.Documents.Certificates.Take(1));
        Assert.Equal(
            "Obtain another end-use certificate of the declared end user for line 1: end-use certificate EUC-1 names 'Somebody else' as exporter, and what it says stays.",
            Assert.Single(way.Steps).ToString());
    }

    [Fact]
    public void Certificate_ThatWasIssuedAfterADayThatIsPast_IsNotDatedBack()
    {
        var late = A.Certificate("Exporter of KR", "EndUser of US", "US") with { IssuedOn = A.Day.AddDays(5) };

        var explanation = ExplainOn(A.Day.AddDays(30), A.Transfer(documents: new Documents([late], [A.Licence()])), Assess.Korean);

        Assert.Empty(explanation.Ways);
        Assert.Equal("certificate-required", Assert.Single(explanation.Unanswered).RuleId);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(50, 60)]
    public void Certificate_OfLessThanIsDeclared_IsNeverRaised(params int[] amounts)
    {
        var certificates = amounts.Select((amount, i) => A.Certificate("Exporter of KR", "EndUser of US", "US", amount) with { Number = $"EUC-{i}" });

        var explanation = Explain(A.Transfer(documents: new Documents(certificates, [A.Licence()])));

        Assert.Empty(explanation.Ways);
        Assert.Equal("certificate-required", Assert.Single(explanation.Unanswered).RuleId);
    }

    [Theory]
    [InlineData(TransferStage.Shipped)]
    [InlineData(TransferStage.Delivered)]
    public void GoodsThatHaveLeft_AreNotMendedByPapers(TransferStage stage)
    {
        var explanation = Explain(A.Transfer(stage: stage, documents: Documents.None));

        Assert.Empty(explanation.Ways);
        Assert.Equal(["certificate-required", "licence-required"], explanation.Unanswered.Select(finding => finding.RuleId).Order());
    }

    [Fact]
    public void GoodsThatHaveLeft_AreNotLeftBehind() =>
        Assert.Empty(Explain(A.Transfer("UA", basis: TransferBasis.Gift, stage: TransferStage.Shipped, lines: [A.Line("1", ["HS 6301"]), A.Line("2")])).Ways);

    [Fact]
    public void GoodsThatHaveLeft_CanStillBeToldOf() =>
        Assert.Equal("Permitted: Fact", Told(Explain(A.Transfer(stage: TransferStage.Delivered, noRoute: true))));

    [Fact]
    public void EndUser_ThatIsNotNamed_IsAQuestion_WithSomebodyElseAmongItsAnswers()
    {
        var transfer = A.Transfer(parties: [A.Party(PartyRole.Exporter, "KR"), A.Party(PartyRole.UltimateConsignee, "US")], documents: new Documents(licences: [A.Licence()]));

        var step = Explain(transfer).Ways[0].Steps[0];

        Assert.Equal("Name the end user.", step.ToString());
        Assert.Equal(
            [
                new StepAnswer("a government or military end user of US, which us-is-end-user needs", Outcome.Permitted),
                new StepAnswer("somebody else (asked with a company of US)", Outcome.Referred),
            ],
            step.Answers);
    }

    [Fact]
    public void Rules_NeverAdviseApplicantsToSendLess() =>
        Assert.All(PolicyEngine.Rules, rule => Assert.DoesNotContain("reduce", rule.ForApplicant ?? "", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void EndUser_WhereOneIsNamed_IsNeverAnotherOne()
    {
        var transfer = A.Transfer(parties: [A.Party(PartyRole.Exporter, "KR"), A.Party(PartyRole.Purchaser, "US"), A.Party(PartyRole.EndUser, "US", kind: PartyKind.Company)]);

        Assert.DoesNotContain(Explain(transfer).Ways.SelectMany(way => way.Steps), step => step.Kind == StepKind.Fact);
    }

    [Fact]
    public void Route_ThatIsDeclared_Stays() =>
        Assert.Empty(Explain(A.Transfer(route: Route.Through(A.Place("KR"), A.Place("FR")))).Ways);

    [Fact]
    public void Lethality_ThatIsMisdeclared_IsConfirmed() =>
        Assert.Equal("Permitted: Fact", Told(Explain(A.Transfer(lines: [A.Line(declared: Lethality.NonLethal)]))));

    [Fact]
    public void CoarseCode_IsAskedWithEachFinerCodeOfTheTable_AndNoneIsChosen()
    {
        var allowed = TestPolicy.Of("id: unarmed, kind: allowance, recipients: [PL], goods: { lethality: [non-lethal] }", "id: ban, kind: lethal-aid-ban, recipients: [PL]");
        var reference = ReferenceData.Shipped;
        var coarse = reference.Entries.Select(entry => entry.Code).First(code =>
            reference.Classify([code]).Lethality == Lethality.Unknown && Finer(code).Any(entry => entry.Lethality == Lethality.Lethal));

        var explanation = Explain(A.Transfer("PL", lines: [A.Line(codes: [coarse.Value])]), allowed);

        var moves = Remedies.For(new Situation(explanation.Case, PolicySet.Of(allowed), reference, null)).Where(move => move.Question is not null).ToList();
        Assert.Equal(Finer(coarse).Select(entry => $"{entry.Code} ({entry.Title})"), Assert.Single(moves.Select(move => move.Question!).Distinct()).Answers.Select(answer => answer.Answer));
        Assert.All(explanation.Ways.SelectMany(way => way.Steps), step => Assert.Equal(Finer(coarse).Count(), step.Answers.Count));

        IEnumerable<ReferenceEntry> Finer(ControlCode code) => reference.Entries.Where(entry => !entry.Code.Equals(code) && entry.Code.IsAtOrBelow(code));
    }

    [Fact]
    public void RefusedLine_IsLeftOut_WhereOthersRemain()
    {
        var transfer = A.Transfer("UA", basis: TransferBasis.Gift, lines: [A.Line("1", ["HS 6301"]), A.Line("2")]);

        var way = Assert.Single(Explain(transfer).Ways);

        Assert.Equal("1", Assert.Single(way.Case.Transfer.Lines).Id);
        Assert.Equal("Leave out line 2, refused whatever it goes with: no other transfer may carry it either.", Assert.Single(way.Steps).ToString());
    }

    // It goes with no other transfer either; what the certificate says of the goods that may go is enough for them.
    [Theory]
    [InlineData(100, true)]
    [InlineData(99, false)]
    public void RefusedLine_ThatACertificateDoesNotReachFor_IsLeftOut_WhereItReachesForTheOthers(int covered, bool reaches)
    {
        var policy = TestPolicy.Of("id: shells, kind: allowance, recipients: [US], goods: { codes: [ML3] }, obligations: [{kind: end-use-certificate}]");
        var certificate = A.Certificate("Exporter of KR", "EndUser of US", "US", covered);

        var explanation = Explain(A.Transfer(lines: [A.Line("1"), A.Line("2", ["ML4"])], documents: new Documents([certificate])), policy);

        Assert.Equal(reaches, explanation.Ways.Count == 1);
        Assert.All(explanation.Ways, way => Assert.Equal("1", Assert.Single(way.Case.Transfer.Lines).Id));
        Assert.All(explanation.Ways, way => Assert.Equal([certificate], way.Case.Transfer.Documents.Certificates));
    }

    // Each finding has a step. With the certificate it is known of the whole transfer that it contradicts the plan, and then no line is left out.
    [Fact]
    public void Steps_ThatCloseEachOther_LeaveEveryFindingUnanswered()
    {
        var policy = TestPolicy.WithStandard(Assess.Korean, "letter");
        var plan = new StockPlan(StockUse.PassedOnTo, A.Country("FR"), "a plan");

        var explanation = Explain(A.Transfer(lines: [A.Line("1"), A.Line("2", ["ML4"])], documents: new Documents(stockPlans: [plan])), policy);

        Assert.Equal(Outcome.Referred, explanation.Assessment.Outcome);
        Assert.Empty(explanation.Ways);
        Assert.False(explanation.SearchWasCut);
        Assert.Equal(["certificate-required", "licence-required", "not-covered"], explanation.Unanswered.Select(finding => finding.RuleId));
    }

    // Less would go, and so fit under the cap: that is a split.
    [Fact]
    public void RefusedLine_WhereACapStandsAgainstAll_IsNotLeftOut()
    {
        var policy = TestPolicy.Of(
            TestPolicy.AllowsAll,
            "id: cap, kind: quantity-cap, recipients: [US], goods: all, cap: { amount: 150, unit: rounds }",
            "id: denial, kind: policy-of-denial, recipients: [US], goods: { codes: [ML4] }");

        var explanation = Explain(A.Transfer(lines: [A.Line("1"), A.Line("2", ["ML4"])]), policy);

        Assert.Equal(Outcome.Denied, explanation.Assessment.Outcome);
        Assert.Empty(explanation.Ways);
    }

    [Fact]
    public void Cap_ThatIsExceeded_HasNoWay()
    {
        var policy = TestPolicy.Of(TestPolicy.AllowsAll, "id: cap, kind: quantity-cap, recipients: [US], goods: all, cap: { amount: 50, unit: rounds }");

        var explanation = Explain(A.Transfer(), policy);

        Assert.Empty(explanation.Ways);
        Assert.Equal("quantity-over-cap", Assert.Single(explanation.Unanswered).RuleId);
    }

    [Fact]
    public void Policy_ThatComesIntoForce_IsAwaited_AndAskedByItsOwnDay()
    {
        var now = TestPolicy.InForce("from: 2022-01-01, until: 2023-01-01, time-zone: \"+09:00\"", "KR", TestPolicy.AllowsAll, "id: denial, kind: policy-of-denial, recipients: [US], goods: all");
        var later = Policy.Parse(now.Texts[0].Text
            .Replace("id: test-kr", "id: later", StringComparison.Ordinal).Replace("from: 2022-01-01, until: 2023-01-01", "from: 2023-01-01", StringComparison.Ordinal)
            .Replace("recipients: [US], goods: all", "recipients: [RU], goods: all", StringComparison.Ordinal));

        var way = Assert.Single(Explain(A.Transfer(), now, later).Ways);

        Assert.Equal(new DateOnly(2023, 1, 1), way.Case.AsOf);
        Assert.Equal("Wait until 2023-01-01, when later comes into force, and ask anew.", Assert.Single(way.Steps).ToString());
        Assert.Empty(ExplainOn(new DateOnly(2023, 1, 1), A.Transfer(), now, later).Ways);
    }

    [Fact]
    public void PolicyAskedForByName_IsNotWaitedOut()
    {
        var explanation = Explanation.Of(CaseOf(A.Transfer("UA")), PolicySet.Shipped.Only("kr-2022-10-28"), time: ClockOn(A.Day));

        Assert.DoesNotContain(explanation.Ways.SelectMany(way => way.Steps), step => step.Kind == StepKind.Wait);
    }

    [Fact]
    public void Reconsidered_IsAskedWithEitherAnswer()
    {
        var policy = TestPolicy.Of(TestPolicy.AllowsAll, "id: ban, kind: lethal-aid-ban, recipients: [US], under-reconsideration: true");

        var step = Assert.Single(Assert.Single(Explain(A.Transfer(), policy).Ways).Steps);

        Assert.Equal(StepKind.PolicyOwner, step.Kind);
        Assert.Equal([new StepAnswer("ban does not hold for these goods", Outcome.Permitted), new StepAnswer("ban holds for these goods", Outcome.Denied)], step.Answers);
    }

    [Fact]
    public void ClaimedException_IsForTheOwnerToGrant()
    {
        var policy = TestPolicy.Of(TestPolicy.AllowsAll, "id: denial, kind: policy-of-denial, recipients: [US], goods: all, exceptions: [{ id: old, text: an old contract }]");

        Assert.Equal("Permitted: Document, PolicyOwner", Told(Explain(A.Transfer(), policy)));
    }

    [Fact]
    public void Claims_OfSeveralSources_AreClarifiedByEach()
    {
        var evidence = new Evidence([A.Claim("a", A.GoesTo("UA"), Modality.Intends), A.Claim("b", A.GoesTo("UA"), Modality.Intends, institution: "Ukraine", state: "UA")]);

        var explanation = Explain(A.Transfer(), evidence);

        Assert.Equal(Outcome.Denied, explanation.Assessment.Outcome);
        Assert.Equal(["Permitted: Clarification, Clarification", "Referred: Clarification", "Referred: Clarification"], explanation.Ways.Select(Told));
    }

    // The same goods without the knowledge could wait, and the same applicant could name a route.
    [Fact]
    public void KnowledgeThatCannotBeClarified_ClosesEveryOtherStep()
    {
        var diverted = new Evidence(events: [new ObservedEvent(ObservedEventKind.Diversion, "T-1", A.Place("UA"), A.Day, A.Citation())]);

        var explanation = Explain(A.Transfer(noRoute: true), diverted);

        Assert.Equal(Outcome.Denied, explanation.Assessment.Outcome);
        Assert.Empty(explanation.Ways);
    }

    [Fact]
    public void Knowledge_IsClarifiedBeforeAFactIsStated()
    {
        var evidence = new Evidence([A.Claim("a", Proposition.RouteThrough(A.Place("FR")), institution: null)]);

        var way = Assert.Single(Explain(A.Transfer(noRoute: true), evidence).Ways);

        Assert.Equal([StepKind.Clarification, StepKind.Fact], way.Steps.Select(step => step.Kind));
    }

    [Fact]
    public void Funding_IsNeverTakenBack()
    {
        var evidence = new Evidence(funding: [new Funding("USAI", FundingCertainty.Confirmed, A.Citation())]);

        Assert.Empty(Explain(A.Transfer(), evidence).Ways);
    }

    [Fact]
    public void Applicant_OfAClarification_LearnsNothingOfItsSource()
    {
        var evidence = new Evidence([A.Claim("secret-claim", A.GoesTo("UA"), institution: "Secret Service")]);

        var step = Assert.Single(Assert.Single(Explain(A.Transfer(), evidence).Ways).Steps);

        Assert.Contains("Secret Service", step.Describe(Audience.Internal), StringComparison.Ordinal);
        Assert.Equal("Clarify who will finally receive and use the goods.", step.Describe(Audience.Applicant));
    }

    [Theory]
    [InlineData(1, 1_000)]
    [InlineData(50, 1_000)]
    [InlineData(51, 980)]
    [InlineData(500, 100)]
    [InlineData(1_000_000, 20)]
    public void Search_OfManyLines_LooksAtFewerSets(int lines, int sets) => Assert.Equal(sets, WaySearch.MostSetsFor(lines));

    [Fact]
    public void CaseWithManyLines_IsExplainedWithinItsBound()
    {
        var lines = Enumerable.Range(1, 500).Select(i => A.Line($"{i}", i % 2 == 0 ? ["ML3.a"] : ["ML13.d"], i % 3 == 0 ? null : new Quantity(1, "rounds"), unknownQuantity: i % 3 == 0));

        var explanation = Explain(A.Transfer(lines: lines, documents: Documents.None));

        Assert.Equal(500, explanation.Assessment.Lines.Count);
        Assert.True(explanation.Ways.Count > 0 || explanation.Unanswered.Count > 0);
    }

    [Fact]
    public void RulesThatStepsAnswer_AreRulesOfTheEngine() => Assert.Subset(
        PolicyEngine.Rules.Select(rule => rule.Id).Append("not-covered").ToHashSet(),
        typeof(RuleIds).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToHashSet());

    [Fact]
    public void ManyLines_AreNotAllNamed()
    {
        var transfer = A.Transfer(lines: Enumerable.Range(1, 30).Select(i => A.Line($"{i}", unknownQuantity: true)));

        Assert.StartsWith("State the quantity of lines 1, 2, 3, 4, 5, 6, 7, 8 and 22 more.", Explain(transfer).Ways[0].Steps[0].ToString(), StringComparison.Ordinal);
    }

    private static Explanation Explain(Transfer transfer, params Policy[] policies) => Explain(transfer, Evidence.None, policies);

    private static Explanation Explain(Transfer transfer, Evidence evidence, params Policy[] policies) =>
        Explanation.Of(CaseOf(transfer, evidence), PolicySet.Of(policies.Length == 0 ? [Assess.Korean] : policies), time: ClockOn(A.Day));

    private static Explanation ExplainOn(DateOnly today, Transfer transfer, params Policy[] policies) =>
        Explanation.Of(CaseOf(transfer), PolicySet.Of(policies), time: ClockOn(today));

    private static TestClock ClockOn(DateOnly day) => new(new DateTimeOffset(day, default, TimeSpan.Zero));

    private static Case CaseOf(Transfer transfer, Evidence? evidence = null) => new(transfer, evidence ?? Evidence.None, null, A.Day.AddDays(30), [], [], []);

    private static string Told(Explanation explanation) => Told(explanation.Ways[0]);

    private static string Told(Way way) => $"{way.Outcome}: {string.Join(", ", way.Steps.Select(step => step.Kind))}";
}
