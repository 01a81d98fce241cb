using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Cli;

/// <summary>Case files decided by two policies.</summary>
/// <param name="Decided">How many cases were decided.</param>
/// <param name="Changes">Those of which something else is found.</param>
internal sealed record CaseComparison(int Decided, IReadOnlyList<FileChange> Changes)
{
    /// <summary>Decides cases by both policies: each on the day of the case where the policy is in force then, else on its own first day.</summary>
    /// <exception cref="CaseReadException">A case is wrong.</exception>
    /// <exception cref="InputException">A path is wrong.</exception>
    public static CaseComparison Of(PolicySet before, PolicySet after, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var reader = new CaseReader();
        var (old, next) = (new PolicyEngine(before), new PolicyEngine(after));
        var decided = 0;
        var changes = new List<FileChange>();
        foreach (var file in paths.SelectMany(CaseFiles.Under).DistinctBy(Path.GetFullPath))
        {
            cancellation.ThrowIfCancellationRequested();
            var read = reader.Read(file);
            decided++;
            var (was, now) = (Decide(old, before.Policies[0], read), Decide(next, after.Policies[0], read));
            var findings = FindingChange.Between(was, now);
            if (findings.Count > 0 || Verdicts.Of(was) != Verdicts.Of(now))
                changes.Add(new FileChange(file, Verdicts.Of(was), Verdicts.Of(now), findings));
        }

        return new CaseComparison(decided, changes);
    }

    private static Assessment Decide(PolicyEngine engine, Policy policy, Case read)
    {
        var day = read.AsOf ?? read.Transfer.Date;
        return engine.Assess(read.Transfer, read.Evidence, policy.InForceOn(day) ? day : policy.EffectiveFrom, read.KnownAt, read.Acknowledgements);
    }
}

/// <summary>A case file of which two policies find something else.</summary>
internal sealed record FileChange(string File, Verdicts Before, Verdicts After, IReadOnlyList<FindingChange> Findings);
