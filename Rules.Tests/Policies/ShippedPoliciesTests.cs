namespace ExportPolicy.Rules.Tests;

public sealed class ShippedPoliciesTests
{
    [Fact]
    public void Shipped_Policies_AreAllThere() => Assert.Equal(
        ["kr-2022-10-28", "kr-2023-04-19", "kr-2024-06-20", "kr-ru-by", "un-dprk", "un-dprk-2006-10-14"],
        PolicySet.Shipped.Policies.Select(policy => policy.Id));

    [Fact]
    public void Shipped_EveryCommitment_HasASourceWithDateAndWordsOrTheReasonWhyNot()
    {
        foreach (var commitment in PolicySet.Shipped.Policies.SelectMany(policy => policy.Commitments))
        {
            Assert.NotNull(commitment.Source.Date);
            Assert.True(commitment.Source.Quote is null ^ commitment.Source.Unquoted is null, commitment.ToString());
        }
    }

    [Theory]
    [InlineData("2022-10-27")]
    [InlineData("2022-10-28", "kr-2022-10-28")]
    [InlineData("2023-04-18", "kr-2022-10-28")]
    [InlineData("2023-04-19", "kr-2023-04-19")]
    [InlineData("2024-06-20", "kr-2024-06-20")]
    [InlineData("2024-09-09", "kr-2024-06-20", "kr-ru-by")]
    public void InForceOn_Days_PickTheKoreanPolicies(string day, params string[] expected)
    {
        var inForce = PolicySet.Shipped.Policies.Where(policy =>
            policy.State == CountryCode.Parse("KR") && policy.InForceOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(expected, inForce.Select(policy => policy.Id));
    }

    [Fact]
    public void InForceAt_Instants_AreTakenInTheTimeZoneOfTheIssuer()
    {
        var policy = PolicySet.Shipped.Find("kr-2022-10-28")!;

        Assert.True(policy.InForceAt(new(2022, 10, 27, 15, 0, 0, TimeSpan.Zero)));
        Assert.False(policy.InForceAt(new(2022, 10, 27, 14, 59, 59, TimeSpan.Zero)));
    }

    [Fact]
    public void Shipped_KoreanBans_ChangeWithTheirDates()
    {
        var bans = PolicySet.Shipped.Policies.SelectMany(policy => policy.Commitments).OfType<LethalAidBan>().ToArray();

        Assert.Equal([false, false, true], bans.Select(ban => ban.UnderReconsideration));
        Assert.Equal([null, "head of government", null], bans.Select(ban => ban.Discretion?.Holder));
        Assert.All(bans, ban => Assert.Equal(ban.Source, Assert.Single(ban.Wordings).Source));
    }

    [Fact]
    public void Shipped_Premise_MeansAmmunitionForAGovernmentOnAnyBasis()
    {
        var premise = Assert.Single(PolicySet.Shipped.Find("kr-2022-10-28")!.Commitments.OfType<EndUserPremise>());

        Assert.True(premise.GovernmentEndUser);
        Assert.Empty(premise.Bases);
        Assert.Equal(5, premise.Obligations.Count);
        Assert.True(premise.Goods.Includes(Line("ML3.a")));
        Assert.True(premise.Goods.Includes(Line("HS 9306.90")));
        Assert.False(premise.Goods.Includes(Line("ML13.d")));
        Assert.Equal("under the premise that the U.S. is the end user", premise.Source.Quote);
    }

    [Theory]
    [InlineData("un-dprk", "HS 9306.90", true)]
    [InlineData("un-dprk", "ML1.a", true)]
    [InlineData("un-dprk", "HS 3004", false)]
    [InlineData("kr-ru-by", "HS 8458", true)]
    [InlineData("kr-ru-by", "ML13.d", true)]
    [InlineData("kr-ru-by", "HS 6301", false)]
    public void Shipped_Restrictions_MeanTheGoodsTheyShould(string policy, string code, bool expected)
    {
        var scopes = PolicySet.Shipped.Find(policy)!.Commitments.Select(commitment => commitment switch
        {
            Embargo embargo => embargo.Goods,
            PolicyOfDenial denial => denial.Goods,
            _ => throw new InvalidOperationException(),
        });

        Assert.Equal(expected, scopes.Any(goods => goods.Includes(Line(code))));
    }

    [Fact]
    public void Load_ShippedFilesFromDisk_AreTheSamePolicies()
    {
        var onDisk = PolicySet.Load(Repository.File("policies"));

        Assert.Equal(PolicySet.Shipped.Policies, onDisk.Policies);
    }

    private static ClassifiedLine Line(string code)
    {
        EquatableArray<ControlCode> codes = [ControlCode.Parse(code)];
        return new(new TransferLine("1", "goods", codes, quantity: null), ReferenceData.Shipped.Classify(codes));
    }
}
