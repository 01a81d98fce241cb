using System.Globalization;

namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>Draws what is said of a transfer: roots, and the echoes that repeat them through up to six outlets in a chain.</summary>
internal static class CaseClaims
{
    /// <summary>How many outlets may stand between a root and the last that repeats it.</summary>
    public const int DeepestChain = 6;

    private static readonly Weighted<int> Roots = new((58, 0), (22, 1), (11, 2), (6, 3), (2, 5), (1, 9));
    private static readonly Weighted<int> ChainLengths = new((40, 0), (25, 1), (14, 2), (9, 3), (6, 4), (4, 5), (2, DeepestChain));
    private static readonly Weighted<Attribution> Attributions = new((20, Attribution.OnRecord), (45, Attribution.Unnamed), (35, Attribution.Reported));
    private static readonly Weighted<Modality> Modalities = new((25, Modality.Could), (20, Modality.Wants), (20, Modality.Intends), (20, Modality.Will), (15, Modality.Did));
    private static readonly Weighted<Reliability> Reliabilities = new((6, Reliability.A), (30, Reliability.B), (30, Reliability.C), (16, Reliability.D), (6, Reliability.E), (12, Reliability.F));
    private static readonly Weighted<Credibility> Credibilities = new(
        (5, Credibility.Confirmed),
        (30, Credibility.ProbablyTrue),
        (30, Credibility.PossiblyTrue),
        (12, Credibility.Doubtful),
        (5, Credibility.Improbable),
        (18, Credibility.CannotBeJudged));

    public static List<Claim> Draw(Order order, SplitMix64 random)
    {
        var claims = new List<Claim>();
        var roots = Roots.Pick(random);
        for (var i = 1; i <= roots; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"c{i}");
            var root = Root(id, order, random);
            claims.Add(root);
            Repeat(root, claims, random);
        }

        return claims;
    }

    private static Claim Root(string id, Order order, SplitMix64 random)
    {
        var (proposition, denies) = CasePropositions.Draw(order, random);
        var published = order.Date.AddDays(random.Between(-90, 45));
        var outlet = random.Percent(85) ? Outlets.Paper(random) : null;
        return new(
            id,
            proposition,
            Modalities.Pick(random),
            Attributions.Pick(random),
            Reliabilities.Pick(random),
            Credibilities.Pick(random),
            published,
            Outlets.Cite(outlet ?? "Press office", published, random),
            denies,
            random.Percent(60) ? Outlets.Speaker(random) : null,
            Outlets.Body(order, random),
            outlet,
            saidOn: random.Percent(50) ? published.AddDays(-random.Below(4)) : null,
            retractedOn: random.PerMille(40) ? published.AddDays(random.Between(1, 60)) : null);
    }

    // A chain, with a second one that branches off now and then; an echo may name two claims that it repeats.
    private static void Repeat(Claim root, List<Claim> claims, SplitMix64 random)
    {
        var first = claims.Count;
        Chain(root, "a", claims, random);
        if (random.Percent(15))
            Chain(claims.Count > first ? claims[first] : root, "b", claims, random, deepest: DeepestChain - 1);
    }

    private static void Chain(Claim from, string branch, List<Claim> claims, SplitMix64 random, int deepest = DeepestChain)
    {
        var above = from;
        var length = Math.Min(deepest, ChainLengths.Pick(random));
        for (var i = 1; i <= length; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{from.Id}{branch}{i}");
            var echo = Echo(id, above, i > 1 && random.Percent(10) ? [above.Id, from.Id] : [above.Id], random);
            claims.Add(echo);
            above = echo;
        }
    }

    private static Claim Echo(string id, Claim above, string[] repeats, SplitMix64 random)
    {
        var published = above.PublishedOn.AddDays(random.Below(3));
        var outlet = Outlets.Paper(random);
        return new(
            id,
            above.Proposition,
            random.Percent(70) ? above.Modality : Modalities.Pick(random),
            Attribution.Reported,
            Reliabilities.Pick(random),
            Credibilities.Pick(random),
            published,
            Outlets.Cite(outlet, published, random),
            above.Denies,
            outlet: outlet,
            derivedFrom: repeats);
    }
}
