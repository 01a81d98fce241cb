namespace ExportPolicy.Rules.Tests;

/// <summary>Which institutions are different ones.</summary>
public class InstitutionCountTests
{
    [Theory]
    [InlineData("KR", "FR", KnowledgeLevel.HighProbability)]
    [InlineData("FR", "FR", KnowledgeLevel.ReasonToKnow)]
    [InlineData("FR", null, KnowledgeLevel.ReasonToKnow)]
    [InlineData(null, null, KnowledgeLevel.ReasonToKnow)]
    public void MinistriesOfOneName_AreDifferent_WhereTheirStatesAre(string? first, string? second, KnowledgeLevel expected)
    {
        var weighed = Assess.With(A.Transfer(), new Evidence([Claim("a", first), Claim("b", second)])).Weighed;

        Assert.Equal(expected, Assert.Single(weighed).Level);
    }

    [Fact]
    public void Institution_WhoseStateIsNotKnown_NeverLowersTheCount()
    {
        var weighed = Assess.With(A.Transfer(), new Evidence([Claim("a", "KR"), Claim("b", "FR"), Claim("c", null)])).Weighed;

        Assert.Equal(2, Assert.Single(weighed).Institutions);
    }

    private static Claim Claim(string id, string? state) =>
        A.Claim(id, A.GoesTo("UA"), Modality.Intends, institution: "Ministry of Defence", state: state);
}
