using FsCheck;
using FsCheck.Fluent;

namespace ExportPolicy.Rules.Tests;

/// <summary>What later knowledge and retractions do to every case, tested on random ones.</summary>
public class TimeInvariantTests
{
    [Fact]
    public void LaterDayOfKnowledge_WithoutRetractions_NeverLoosens() => Check(
        from generated in WithEchoes()
        from days in Gen.Choose(1, 30)
        let before = generated with { Evidence = With(generated.Evidence, generated.Evidence.Claims.Select(claim => Copy(claim, claim.DerivedFrom, null))) }
        select (Before: before, After: before with { KnownAt = before.KnownAt.AddDays(days) }),
        pair =>
        {
            var (before, after) = (pair.Before.Assess(), pair.After.Assess());
            return after.ByLetter == before.ByLetter && after.OnKnowledge <= before.OnKnowledge && after.Outcome <= before.Outcome &&
                   before.Lines.Zip(after.Lines).All(lines =>
                       lines.Second.ByLetter == lines.First.ByLetter && lines.Second.OnKnowledge <= lines.First.OnKnowledge && lines.Second.Outcome <= lines.First.Outcome);
        });

    [Fact]
    public void RetractedRoot_IsAsIfItHadNeverBeenThere() => Check(
        from generated in WithEchoes().Where(generated => generated.Evidence.Claims.Count > 0)
        from root in Gen.Elements(generated.Evidence.Claims.Where(claim => !claim.IsEcho))
        from days in Gen.Choose(0, 10)
        let day = root.PublishedOn.AddDays(days)
        let knownAt = generated.KnownAt >= day ? generated.KnownAt : day
        select (
            Retracted: generated with { KnownAt = knownAt, Evidence = With(generated.Evidence, generated.Evidence.Claims.Select(claim => claim.Id == root.Id ? Copy(claim, [], day) : claim)) },
            Absent: generated with { KnownAt = knownAt, Evidence = With(generated.Evidence, Without(generated.Evidence.Claims, root.Id)) }),
        pair => InvariantTests.Seen(pair.Retracted.Assess()) == InvariantTests.Seen(pair.Absent.Assess()));

    [Fact]
    public void ClaimPublishedLater_IsAsIfItWereNotThere() => Check(
        from generated in WithEchoes()
        from claim in GeneratedCase.Claim("later")
        select (Without: generated, With: generated with { KnownAt = A.Day, Evidence = With(generated.Evidence, [.. generated.Evidence.Claims, Later(claim)]) }),
        pair => InvariantTests.Seen((pair.Without with { KnownAt = A.Day }).Assess()) == InvariantTests.Seen(pair.With.Assess()));

    // Echoes of one or two claims, some of them echoes themselves.
    private static Gen<GeneratedCase> WithEchoes() =>
        from generated in GeneratedCase.Arbitrary.Generator
        from echoes in Gen.CollectToList(Enumerable.Range(0, generated.Evidence.Claims.Count == 0 ? 0 : 3), i =>
            from claim in GeneratedCase.Claim($"echo-{i}")
            from first in Gen.Choose(0, generated.Evidence.Claims.Count + i - 1)
            from second in Gen.Choose(0, generated.Evidence.Claims.Count + i - 1)
            select (claim, first, second))
        select generated with
        {
            Evidence = With(generated.Evidence, echoes.Aggregate<(Claim Claim, int First, int Second), List<Claim>>(
                [.. generated.Evidence.Claims],
                (all, echo) => [.. all, GeneratedCase.Echo(echo.Claim, [all[echo.First], all[echo.Second]])])),
        };

    // Without a root, and without whatever repeats nothing but it.
    private static List<Claim> Without(IEnumerable<Claim> claims, string root)
    {
        var left = claims.Where(claim => claim.Id != root).ToList();
        var gone = new HashSet<string>(StringComparer.Ordinal) { root };
        while (left.FirstOrDefault(claim => claim.IsEcho && claim.DerivedFrom.All(gone.Contains)) is { } orphan)
        {
            left.Remove(orphan);
            gone.Add(orphan.Id);
        }

        return [.. left.Select(claim => Copy(claim, claim.DerivedFrom.Where(parent => !gone.Contains(parent)), claim.RetractedOn))];
    }

    private static Claim Later(Claim claim) => new(
        claim.Id, claim.Proposition, claim.Modality, claim.Attribution, claim.Reliability, claim.Credibility, A.Day.AddDays(1), claim.Citation, claim.Denies, institution: claim.Institution);

    private static Claim Copy(Claim claim, IEnumerable<string> derivedFrom, DateOnly? retractedOn) => new(
        claim.Id, claim.Proposition, claim.Modality, claim.Attribution, claim.Reliability, claim.Credibility, claim.PublishedOn, claim.Citation,
        claim.Denies, claim.Speaker, claim.Institution, claim.Outlet, derivedFrom, claim.SaidOn, retractedOn);

    private static Evidence With(Evidence evidence, IEnumerable<Claim> claims) => new(claims, evidence.Funding, evidence.PriorTransfers, evidence.Events);

    private static void Check<T>(Gen<T> cases, Func<T, bool> holds) => InvariantTests.Check(cases, holds);
}
