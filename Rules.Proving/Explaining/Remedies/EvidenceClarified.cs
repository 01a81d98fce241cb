namespace ExportPolicy.Rules.Proving;

/// <summary>Whoever made a claim says what is so, and retracts the claim where it is not. Nobody else's claim is touched, and none is left out.</summary>
internal sealed class EvidenceClarified : IRemedy
{
    // Beyond that many sources of one matter they are asked together, so that the search stays small.
    private const int MostSources = 4;

    public IEnumerable<Move> For(Situation situation)
    {
        var known = Obstacles.Known(situation.Assessment, null).ToList();
        foreach (var matter in known.SelectMany(finding => finding.Facts.OfType<WeighedClaims>()).DistinctBy(KeyOf))
        {
            var bySource = matter.Origins.Select(origin => origin.Root).GroupBy(SourceOf, StringComparer.OrdinalIgnoreCase).ToList();
            var resting = known.Find(finding => finding.Facts.OfType<WeighedClaims>().Any(claims => KeyOf(claims) == KeyOf(matter)))!;
            if (bySource.Count > MostSources)
                yield return Clarify(matter, resting, string.Join(", ", bySource.Select(source => source.Key)), [.. bySource.SelectMany(source => source)]);
            else
            {
                foreach (var source in bySource)
                    yield return Clarify(matter, resting, source.Key, [.. source]);
            }
        }
    }

    private static Move Clarify(WeighedClaims matter, Finding finding, string source, IReadOnlyList<Claim> claims)
    {
        var ids = claims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        var named = $"{(ids.Count == 1 ? "claim" : "claims")} {string.Join(", ", ids)}";
        var ask = finding.Rule.ForApplicant is { Length: > 0 } text ? text : "Clarify what is so.";
        return new Move(
            StepKind.Clarification,
            $"clarify {KeyOf(matter)} {source}",
            $"{ask} {source} made {named}: if what it says is not so, and only then, it retracts it.",
            situation => situation.With(Retracted(situation.Case.Evidence, ids, situation.Case.KnownAt!.Value)),
            other => other.Facts.OfType<WeighedClaims>().Any(claims => KeyOf(claims) == KeyOf(matter)))
        {
            ForApplicant = finding.Rule.ForApplicant ?? "",
        };
    }

    // The same matter under another policy, or with fewer origins, is the same matter.
    private static string KeyOf(WeighedClaims claims) => $"{claims.Proposition}{(claims.Denied ? " denied" : "")}";

    private static string SourceOf(Claim claim) => claim.Institution?.ToString() ?? claim.Speaker ?? claim.Outlet ?? claim.Citation.Publisher;

    private static Evidence Retracted(Evidence evidence, HashSet<string> ids, DateOnly day) => new(
        evidence.Claims.Select(claim => !ids.Contains(claim.Id) ? claim : new Claim(
            claim.Id, claim.Proposition, claim.Modality, claim.Attribution, claim.Reliability, claim.Credibility, claim.PublishedOn, claim.Citation,
            claim.Denies, claim.Speaker, claim.Institution, claim.Outlet, claim.DerivedFrom, claim.SaidOn, day)),
        evidence.Funding,
        evidence.PriorTransfers,
        evidence.Events,
        evidence.Balances);
}
