namespace ExportPolicy.Rules.Tests;

/// <summary>Calling a transfer intangible must not hide the way of goods that move.</summary>
public class IntangibleRouteTests
{
    [Fact]
    public void Shells_SentAsSomethingIntangible_NeedARoute()
    {
        var assessment = Assess.With(A.Transfer(kind: TransferKind.Intangible, noRoute: true));

        assessment.Comes(Outcome.Referred, Outcome.Referred);
        assessment.Single("route-not-declared");
    }

    [Theory]
    [InlineData(true, "ML22")]
    [InlineData(true, "ML21.a")]
    [InlineData(true, "ECCN 0E501")]
    [InlineData(true, "ECCN 4D001.a")]
    [InlineData(false, "ML2.a")]
    [InlineData(false, "EAR99")]
    [InlineData(false, "ECCN 1A613")]
    [InlineData(false, "HS 8523")]
    public void Code_OfSoftwareOrTechnologyOnly_MovesWithoutARoute(bool intangible, string code)
    {
        Assert.Equal(intangible, A.Code(code).IsIntangible);

        var assessment = Assess.With(A.Transfer(kind: TransferKind.Intangible, noRoute: true, lines: [A.Line(codes: [code])]));

        Assert.Equal(intangible ? 0 : 1, assessment.Of("route-not-declared").Length);
    }
}
