using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Tests.Explaining;

/// <summary>Which findings alone decide, and which misses are told.</summary>
public class DecisiveTests
{
    [Fact]
    public void OneReferral_Decides() =>
        Assert.Equal(["route-not-declared"], Decisive(A.Transfer(noRoute: true)));

    [Fact]
    public void OfTwoReferrals_NoneDecidesAlone() =>
        Assert.Empty(Decisive(A.Transfer(noRoute: true, lines: [A.Line(unknownQuantity: true)])));

    [Fact]
    public void OfADenialAndAReferral_TheDenialDecides() =>
        Assert.Equal(["no-lethal-aid"], Decisive(A.Transfer("UA", basis: TransferBasis.Gift, noRoute: true)));

    [Fact]
    public void WhatAllows_DecidesAPermit() =>
        Assert.Equal(["premise-covers"], Decisive(A.Transfer()));

    [Fact]
    public void NothingAllows_DecidesWhereItIsAll() =>
        Assert.Equal(["not-covered"], Decisive(A.Transfer("FR")));

    [Fact]
    public void Misses_ByDefault_AreOfLinesThatNothingAllows()
    {
        var transfer = A.Transfer("UA", basis: TransferBasis.Gift, lines: [A.Line("1", ["HS 6301"]), A.Line("2")]);

        var misses = Explain(transfer).Misses;

        Assert.Equal(4, misses.Count);
        Assert.All(misses, miss => Assert.Equal(["2"], miss.LineIds));
    }

    [Fact]
    public void Misses_OfWhatIsPermitted_AreNone() => Assert.Empty(Explain(A.Transfer()).Misses);

    [Fact]
    public void Misses_OfRulesAskedFor_TellAlsoWhatMatches() =>
        Assert.True(Assert.Single(Explain(A.Transfer(), "premise-covers").Misses).Matched);

    private static IEnumerable<string> Decisive(Transfer transfer) => Explain(transfer).Decisive.Select(finding => finding.RuleId);

    private static Explanation Explain(Transfer transfer, params string[] rules) => Explanation.Of(
        new Case(transfer, Evidence.None, null, A.Day, [], [], []), PolicySet.Of(Assess.Korean), rules.Length == 0 ? null : rules);
}
