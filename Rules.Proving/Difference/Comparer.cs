using System.Diagnostics;

namespace ExportPolicy.Rules.Proving;

/// <summary>Decides every case of a space by two sets of policies, and sorts what differs.</summary>
internal sealed class Comparer(PolicySet before, PolicySet after, ProofOptions options)
{
    private readonly PolicyEngine _before = new(before, options.Tables);
    private readonly PolicyEngine _after = new(after, options.Tables);
    private readonly DateOnly _dayBefore = Prover.DayInForce(before);
    private readonly DateOnly _dayAfter = Prover.DayInForce(after);

    private DateOnly FirstDay => _dayBefore < _dayAfter ? _dayBefore : _dayAfter;

    private DateOnly LastDay => _dayBefore < _dayAfter ? _dayAfter : _dayBefore;

    public PolicyDifference Run(CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var space = CaseSpace.Of([.. before.Policies, .. after.Policies], options.Tables, FirstDay, LastDay, options.Depth);
        var all = new ChangeTally();
        foreach (var local in space.Walk(() => new ChangeTally(), (sheet, block, local) => Visit(space, sheet, block, local), options.Workers, cancellation))
            all.Add(local);
        return new PolicyDifference(before.Policies, after.Policies, SpaceSize.Of(space), all.Classes(space), Stopwatch.GetElapsedTime(started));
    }

    private void Visit(CaseSpace space, Sheet sheet, long block, ChangeTally tally)
    {
        for (var i = 0; i < sheet.BlockSize; i++)
        {
            var @case = sheet.Build(space.Setting, block, i);
            var was = _before.Assess(@case.Transfer, @case.Evidence, _dayBefore, LastDay);
            var now = _after.Assess(@case.Transfer, @case.Evidence, _dayAfter, LastDay);
            var findings = FindingChanges.Between(was.Findings, now.Findings);
            if (findings.Count > 0 || Verdicts.Of(was) != Verdicts.Of(now))
                tally.Add(Verdicts.Of(was), Verdicts.Of(now), findings, new Spot(sheet, block, i));
        }
    }
}
