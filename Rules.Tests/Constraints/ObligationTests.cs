namespace ExportPolicy.Rules.Tests;

/// <summary>Licences before release, and duties after delivery.</summary>
public class ObligationTests
{
    [Theory]
    [InlineData("DAPA", -5, null, null, true)]
    [InlineData("dapa", -5, null, null, true)]
    [InlineData("DAPA", 0, 0, "1", true)]
    [InlineData("DAPA", -5, -1, null, false)]
    [InlineData("DAPA", 1, null, null, false)]
    [InlineData("MOTIE", -5, null, null, false)]
    [InlineData("DAPA", -5, null, "2", false)]
    public void LicenceRequired_OfTheAuthorityInForceForTheLine_IsMet(string authority, int issued, int? expires, string? line, bool met)
    {
        var licence = new Licence("L-1", authority, A.Day.AddDays(issued), expires is { } days ? A.Day.AddDays(days) : null, line is null ? null : [line]);
        var assessment = Assess.With(A.Transfer(documents: Papers.With(licence)));

        var finding = assessment.Finds("licence-required", Effect.Require);
        Assert.Equal(("us-is-end-user", met), (finding.Commitment!.Id, finding.Obligation!.Met));
        Assert.Equal(met ? [] : ["a licence of DAPA in force on 2022-11-11"], finding.Obligation.Missing);
        assessment.Comes(met ? Outcome.Permitted : Outcome.Referred, met ? Outcome.Permitted : Outcome.Referred);
    }

    [Fact]
    public void LicenceRequired_AuthorityLeftOpen_TakesAny()
    {
        var policy = TestPolicy.Of("id: all, kind: allowance, recipients: [US], goods: all, obligations: [{ kind: licence }]");

        Assert.True(Assess.With(A.Transfer(documents: Papers.With(new Licence("L-1", "MOTIE", A.Day))), policies: policy).Finds("licence-required", Effect.Require).Obligation!.Met);
        Assert.False(Assess.With(A.Transfer(documents: Documents.None), policies: policy).Finds("licence-required", Effect.Require).Obligation!.Met);
    }

    [Fact]
    public void LicenceRequired_OneOfSeveralInForce_IsEnough() => Assert.True(Assess.With(A.Transfer(documents: new Documents(
        [Papers.Certificate()],
        [new Licence("L-1", "DAPA", A.Day, lines: ["2"]), new Licence("L-2", "MOTIE", A.Day), new Licence("L-3", "DAPA", A.Day)]))).Single("licence-required").Obligation!.Met);

    [Theory]
    [InlineData("ML13.d", 1)]
    [InlineData("HS 6301", 0)]
    public void LicenceRequired_ForListedGoodsOnly_LeavesOthersAlone(string code, int expected)
    {
        var assessment = Assess.With(A.Transfer("UA", basis: TransferBasis.Gift, lines: [A.Line(codes: [code])], documents: Documents.None));

        Assert.Equal(expected, assessment.Of("licence-required").Length);
        Assert.Equal(expected == 0 ? Outcome.Permitted : Outcome.Referred, assessment.ByLetter);
    }

    [Theory]
    [InlineData("US", "ML2.a", TransferBasis.Sale)]
    [InlineData("FR", "ML3.a", TransferBasis.Sale)]
    [InlineData("PL", "ML2.a", TransferBasis.Gift)]
    public void Obligations_CommitmentNotAboutTheGoods_AskNothing(string to, string code, TransferBasis basis)
    {
        var assessment = Assess.With(A.Transfer(to, basis: basis, lines: [A.Line(codes: [code])], documents: Documents.None));

        foreach (var rule in new[] { "licence-required", "certificate-required", "duty-after-delivery" })
            assessment.FindsNo(rule);
    }

    [Fact]
    public void DutyAfterDelivery_OfThePremise_IsOneFindingEachAndRefersNothing()
    {
        var assessment = Assess.With(A.Transfer());
        var duties = assessment.Of("duty-after-delivery");

        Assert.Equal(
            [ObligationKind.DeliveryVerification, ObligationKind.LotMarking, ObligationKind.NoticeOfChange],
            duties.Select(duty => duty.Obligation!.Term.Kind).Order());
        Assert.All(duties, duty => Assert.Equal((Effect.Require, "1", false, false), (duty.Effect, duty.LineId, duty.Obligation!.Met, duty.Refers)));
        assessment.Comes(Outcome.Permitted, Outcome.Permitted);
    }

    [Theory]
    [InlineData("ML13.d", 1)]
    [InlineData("HS 6301", 0)]
    public void DutyAfterDelivery_ForListedGoodsOnly_LeavesOthersAlone(string code, int expected) => Assert.Equal(expected, Assess.With(
        A.Transfer(lines: [A.Line(codes: [code])]),
        policies: TestPolicy.Of("id: all, kind: allowance, recipients: [US], goods: all, obligations: [{ kind: lot-marking, listed-only: true }]")).Of("duty-after-delivery").Length);

    [Fact]
    public void DutyAfterDelivery_CommitmentWithPapersOnly_HasNone() =>
        Assess.With(A.Transfer("PL", lines: [A.Line(codes: ["ML2.a"])])).FindsNo("duty-after-delivery");
}
