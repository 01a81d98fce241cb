using System.Diagnostics;

namespace ExportPolicy.Rules.Proving;

/// <summary>Decides every case of a space by two sets of policies, and sorts what differs.</summary>
internal sealed class Comparer(PolicySet before, PolicySet after, ProofOptions options)
{
    private readonly PolicyEngine _before = new(before, options.Tables);
    private readonly PolicyEngine _after = new(after, options.Tables);
    private readonly DateOnly _dayBefore = CommonDay.Of(before, nameof(before));
    private readonly DateOnly _dayAfter = CommonDay.Of(after, nameof(after));

    private DateOnly FirstDay => _dayBefore < _dayAfter ? _dayBefore : _dayAfter;

    private DateOnly LastDay => _dayBefore < _dayAfter ? _dayAfter : _dayBefore;

    public PolicyDifference Run(CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var space = CaseSpace.Of([.. before.Policies, .. after.Policies], options.Tables, FirstDay, LastDay, options.Depth);
        var all = new ChangeTally();
        foreach (var local in space.Walk(() => new ChangeTally(), (sheet, block, local) => Visit(space, sheet, block, local), options.Workers, cancellation))
            all.Add(local);
        return new PolicyDifference(before.Policies, _dayBefore, after.Policies, _dayAfter, SpaceSize.Of(space), all.Classes(space), Stopwatch.GetElapsedTime(started));
    }

    /// <summary>A case of which an expectation can tell the difference, the plainest of the first sheet that has one; null where there is none.</summary>
    public Counterexample? FirstChange(CancellationToken cancellation)
    {
        var space = CaseSpace.Of([.. before.Policies, .. after.Policies], options.Tables, FirstDay, LastDay, options.Depth);
        foreach (var sheet in space.Sheets)
        {
            var plainest = CaseSpace.Walk(sheet, () => new List<Spot>(), (_, block, found) => Look(space, sheet, block, found), options.Workers, cancellation)
                .SelectMany(found => found).Aggregate((Spot?)null, (one, other) => one is null ? other : Spot.Plainer(one, other));
            if (plainest is not null)
                return plainest.Show(space);
        }

        return null;
    }

    private void Look(CaseSpace space, Sheet sheet, long block, List<Spot> found)
    {
        for (var i = 0; i < sheet.BlockSize; i++)
        {
            var (was, now) = Decide(sheet.Build(space.Setting, block, i));
            if (Verdicts.Of(was) != Verdicts.Of(now) || !Expectable(was).SetEquals(Expectable(now)))
                found.Add(new Spot(sheet, block, i));
        }
    }

    // What an expectation can name beside verdicts: rules and obligations.
    private static HashSet<string> Expectable(Assessment assessment) =>
        [.. assessment.Findings.Select(finding => finding.RuleId), .. assessment.Findings.Select(finding => finding.Obligation).OfType<Obligation>().Select(obligation => obligation.Term.Kind.ToString())];

    private void Visit(CaseSpace space, Sheet sheet, long block, ChangeTally tally)
    {
        for (var i = 0; i < sheet.BlockSize; i++)
        {
            var (was, now) = Decide(sheet.Build(space.Setting, block, i));
            var findings = FindingChanges.Between(was.Findings, now.Findings);
            if (findings.Count > 0 || Verdicts.Of(was) != Verdicts.Of(now))
                tally.Add(Verdicts.Of(was), Verdicts.Of(now), findings, new Spot(sheet, block, i));
        }
    }

    private (Assessment Before, Assessment After) Decide(Case @case) =>
        (_before.Assess(@case.Transfer, @case.Evidence, _dayBefore, LastDay), _after.Assess(@case.Transfer, @case.Evidence, _dayAfter, LastDay));
}
