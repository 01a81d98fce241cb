namespace ExportPolicy.Rules.Tests;

/// <summary>Somebody says that the named end user is none.</summary>
public class EndUserDeniedTests
{
    [Fact]
    public void EndUserUnderAnAllowance_DeniedOnRecordByItsState_IsKnown()
    {
        var claim = Denial(Proposition.EndUserIs(A.Country("UA")), "UA");
        var assessment = Assess.With(A.Transfer(to: "UA", basis: TransferBasis.Gift, lines: [A.Line(codes: ["HS 6301"])]), new Evidence([claim]));

        assessment.Comes(Outcome.Permitted, Outcome.Denied);
        Assert.Contains("UA is said not to be the end user", assessment.Single("allowance-contradicted").Describe(Audience.Internal), StringComparison.Ordinal);
    }

    [Fact]
    public void GoodsUnderAPremise_SaidNotToGoToItsEndUser_ContradictIt()
    {
        var assessment = Assess.With(A.Transfer(), new Evidence([Denial(A.GoesTo("US"), "US")]));

        assessment.Comes(Outcome.Permitted, Outcome.Denied);
        assessment.Single("premise-contradicted");
    }

    [Fact]
    public void DenialThatGoodsGoElsewhere_LowersAndRaisesNothing() =>
        Assess.With(A.Transfer(), new Evidence([Denial(A.GoesTo("UA"), "US")])).Comes(Outcome.Permitted, Outcome.Permitted);

    private static Claim Denial(Proposition proposition, string state) =>
        A.Claim("c", proposition, Modality.Will, Attribution.OnRecord, institution: "Ministry", state: state, denies: true);
}
