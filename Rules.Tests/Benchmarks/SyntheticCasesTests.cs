using ExportPolicy.Rules.Benchmarks.Synthetic;

namespace ExportPolicy.Rules.Tests;

/// <summary>The invented cases are cases, they decide as an order book does, and they touch the rules.</summary>
public class SyntheticCasesTests
{
    // Denied parties, caps, partial bans and differing wordings are in no policy that is shipped, and none in force that refuses goods by codes; no licence of theirs states an amount.
    private static readonly string[] OutOfReach = ["code-too-coarse", "components-not-covered", "denied-party-by-identifier", "denied-party-by-name", "licence-exceeded", "quantity-over-cap", "wordings-in-conflict"];

    private static readonly CaseReader Reader = new();
    private static readonly PolicyEngine Engine = new(PolicySet.Shipped);
    private static readonly Lazy<IReadOnlyList<Assessment>> TenThousand = new(() =>
        [.. Enumerable.Range(0, 10_000).AsParallel().AsOrdered().Select(number => Decide(new SyntheticCases(1)[number]))]);

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(ulong.MaxValue)]
    public void Line_OfAnySeed_ReadsBackAsItsCaseAndIsDecided(ulong seed)
    {
        using var lines = new CaseLines(seed);
        var cases = new SyntheticCases(seed);
        for (var number = 0; number < 2_000; number++)
        {
            var line = lines[number];
            var read = Reader.Parse(line, $"line {number + 1}");

            Assert.Equal(cases[number], read);
            Assert.Equal(line.Length - 1, line.Span.IndexOf((byte)'\n'));
            Assert.Equal(read.Transfer.Lines.Count, Decide(read).Lines.Count);
        }
    }

    [Fact]
    public void Ids_OfASeries_AreDistinct() =>
        Assert.Equal(TenThousand.Value.Count, TenThousand.Value.Select(assessment => assessment.Transfer.Id).Distinct().Count());

    [Fact]
    public void Outcomes_UnderTheShippedPolicies_AreThoseOfAnOrderBook()
    {
        var shares = TenThousand.Value.CountBy(assessment => assessment.Outcome).ToDictionary(count => count.Key, count => count.Value * 100.0 / TenThousand.Value.Count);

        Assert.InRange(shares[Outcome.Permitted], 55, 70);
        Assert.InRange(shares[Outcome.Referred], 20, 40);
        Assert.InRange(shares[Outcome.Denied], 4, 15);
    }

    [Fact]
    public void Rules_OverTenThousandCases_FireUnlessNoShippedPolicyAsksForThem()
    {
        var fired = TenThousand.Value.SelectMany(assessment => assessment.Findings).Select(finding => finding.RuleId).ToHashSet();
        var silent = RuleInfos.All.Select(info => info.Id).Except(fired);

        Assert.Equal(OutOfReach, silent);
    }

    [Fact]
    public void Claims_OfASeries_EchoAsDeepAsTheyMay()
    {
        var deepest = Enumerable.Range(0, 2_000).SelectMany(number => Depths(new SyntheticCases(1)[number].Evidence.Claims)).Max();

        Assert.Equal(CaseClaims.DeepestChain, deepest);
    }

    [Fact]
    public void Codes_OfASeries_BelongToEveryListAndAreMostlyInTheTables()
    {
        var codes = TenThousand.Value.SelectMany(assessment => assessment.Transfer.Lines).SelectMany(line => line.Codes).ToHashSet();

        Assert.Equal(Enum.GetValues<ControlScheme>().Order(), codes.Select(code => code.Scheme).Distinct().Order());
        Assert.Empty(ReferenceData.Shipped.Entries.Select(entry => entry.Code).Except(codes));
    }

    private static Assessment Decide(Case read) =>
        Engine.Assess(read.Transfer, read.Evidence, read.AsOf, read.KnownAt, read.Acknowledgements);

    private static Dictionary<string, int>.ValueCollection Depths(IEnumerable<Claim> claims)
    {
        var depths = new Dictionary<string, int>();
        foreach (var claim in claims)
            depths[claim.Id] = claim.DerivedFrom.Select(above => depths[above] + 1).DefaultIfEmpty(0).Max();
        return depths.Values;
    }
}
