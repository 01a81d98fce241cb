namespace ExportPolicy.Rules.Tests;

/// <summary>A line with several codes, only some of which an allowance names.</summary>
public class MixedCodesTests
{
    [Theory]
    [InlineData("ML3.a", "ML4.a")]
    [InlineData("HS 9306.90", "ML4.a")]
    [InlineData("USML III(a)", "USML IV(a)")]
    [InlineData("ML3.a", "HS 9301")]
    public void Line_WithACodeThatThePremiseDoesNotName_IsNotCovered(string named, string other)
    {
        var assessment = Assess.With(A.Transfer(lines: [A.Line(codes: [named, other])]));

        assessment.Comes(Outcome.Referred, Outcome.Referred);
        assessment.Single("not-covered");
        Assert.Empty(assessment.Of("premise-covers"));
    }

    [Theory]
    [InlineData("ML3.a", "HS 9306.90")]
    [InlineData("ML3.a", "USML III(a)")]
    [InlineData("ML3.a", "EAR99")]
    public void Line_WithCodesThatAreAllNamed_IsCovered(string named, string other) =>
        Assess.With(A.Transfer(lines: [A.Line(codes: [named, other])])).Comes(Outcome.Permitted, Outcome.Permitted);

    [Fact]
    public void Obligations_OfTheCommitment_StillNameWhatIsMissing() =>
        Assert.NotEmpty(Assess.With(A.Transfer(lines: [A.Line(codes: ["ML3.a", "ML4.a"])], documents: Documents.None)).Of("certificate-required"));
}
