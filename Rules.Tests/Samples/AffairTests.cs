namespace ExportPolicy.Rules.Tests.Samples;

/// <summary>What the five articles amount to once echoes are told from origins.</summary>
public class AffairTests
{
    [Fact]
    public void ShellsForUkraine_RestOnOneInstitution_AndGiveReasonToKnow()
    {
        var claims = Weighed("14a-unnamed-officials.json", PropositionKind.GoesOnTo, "UA");

        Assert.Equal(["reuters", "rewrite-official", "wsj"], claims.Origins.Select(origin => origin.Root.Id));
        Assert.Equal(1, claims.Institutions);
        Assert.Equal(KnowledgeLevel.ReasonToKnow, claims.Level);
        Assert.Empty(claims.Opposing);
    }

    [Fact]
    public void UnitedStatesAsEndUser_RestsOnOneStatement_ThatAllFiveArticlesRepeat()
    {
        var claims = Weighed("14a-unnamed-officials.json", PropositionKind.GoesOnTo, "US");

        var origin = Assert.Single(claims.Origins);
        Assert.Equal("mnd", origin.Root.Id);
        Assert.Equal(5, origin.Echoes.Where(echo => echo.Outlet != "Yonhap").Select(echo => echo.Outlet).OfType<string>().Distinct().Count());
    }

    [Fact]
    public void FundOfUkraine_StaysPossible_WhateverARewriteMakesOfIt()
    {
        var sample = SampleFile.Named("14a-unnamed-officials.json");
        var finding = sample.Assess(sample.Case.Expectations[0]).Of("purpose-bound-funds");

        Assert.NotEmpty(finding);
        Assert.All(finding, found => Assert.Equal(KnowledgeLevel.Suspicion, found.Level));
    }

    [Fact]
    public void NorthKoreanShells_AreSaidByOneInstitution_AndDeniedByTwo()
    {
        var claims = Weighed("36-north-korea-to-russia.json", PropositionKind.TransferTakesPlace, state: null);

        Assert.Equal((1, 2), (claims.Institutions, claims.OpposingInstitutions));
    }

    private static WeighedClaims Weighed(string file, PropositionKind kind, string? state)
    {
        var sample = SampleFile.Named(file);
        return Assert.Single(
            sample.Assess(sample.Case.Expectations[0]).Weighed,
            claims => !claims.Denied && claims.Proposition.Kind == kind && claims.State?.Value == state);
    }
}
