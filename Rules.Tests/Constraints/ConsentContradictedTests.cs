namespace ExportPolicy.Rules.Tests;

/// <summary>Evidence against a consent that covers the goods.</summary>
public class ConsentContradictedTests
{
    [Theory]
    [InlineData(Modality.Wants, Outcome.Referred)]
    [InlineData(Modality.Will, Outcome.Denied)]
    public void Claim_ThatGoodsGoOnElsewhere_CountsByItsLevel(Modality modality, Outcome expected) =>
        Consented(Claim("TR", modality)).Comes(Outcome.Permitted, expected);

    [Fact]
    public void Claim_ThatGoodsGoWhereTheConsentSays_ChangesNothing() =>
        Consented(Claim("FR", Modality.Will)).Comes(Outcome.Permitted, Outcome.Permitted);

    private static Claim Claim(string to, Modality modality) =>
        A.Claim("c", A.GoesTo(to), modality, Attribution.OnRecord, institution: "Ministry", state: "PL");

    private static Assessment Consented(Claim claim) => Assess.With(
        A.Transfer(from: "PL", to: "FR", kind: TransferKind.Reexport,
            lines: [A.Line(codes: ["ML2.a"])],
            earlier: new EarlierTransfer("T-0", A.Country("KR"), A.Country("PL")),
            documents: new Documents(consents: [new RetransferConsent("C-1", A.Country("KR"), A.Country("FR"), A.Day)])),
        new Evidence([claim]));
}
