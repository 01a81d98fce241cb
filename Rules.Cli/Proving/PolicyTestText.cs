using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Cli;

/// <summary>Writes the test of a policy for people: what fails, what is never reached, which mistakes would go through.</summary>
internal static class PolicyTestText
{
    /// <param name="page">Where.</param>
    /// <param name="test">What came of it.</param>
    /// <param name="others">How many cases were passed over.</param>
    /// <param name="wanted">The score that is asked for; null for none.</param>
    /// <param name="isLowerBound">Whether nobody looked which changes decide nothing otherwise, so that all of them count.</param>
    public static void Write(Page page, PolicyTest test, int others, int? wanted, bool isLowerBound)
    {
        var failing = test.Cases.Where(each => each.Problems.Count > 0).ToList();
        page.Heading($"{test.Policy.Id}: {test.Cases.Count - failing.Count} of {Words.Count(test.Cases.Count, "case")} as expected");
        if (others > 0)
            page.Write("  passed over ", $"{Words.Count(others, "case")} of other policies or days");
        foreach (var each in failing)
        {
            page.Write("  FAILS       ", each.Name, Style.Red);
            foreach (var problem in each.Problems)
                page.Write("              ", $"{problem.TrimEnd('.')}.");
        }

        Write(page, "commitments ", test.Commitments);
        Write(page, "rules       ", test.Rules, isLong: true);
        Write(page, "knowledge   ", [.. test.Levels.Select(level => new Coverage(Words.InText(level.Level), level.Decided, level.Found))]);
        WriteMutants(page, test, wanted, isLowerBound);
    }

    private static void Write(Page page, string label, EquatableArray<Coverage> coverage, bool isLong = false)
    {
        var reached = coverage.Where(each => each.Found > 0).ToList();
        page.Write($"  {label}", isLong
            ? $"{reached.Count} of {coverage.Count} find something, {reached.Count(each => each.Decided > 0)} decide a case alone"
            : reached.Count == 0 ? "none is reached"
            : string.Join("; ", reached.Select(each => $"{each.Name} decides {each.Decided} of {each.Found}")));
        var (unreached, idle) = (coverage.Where(each => each.Found == 0).Select(each => each.Name).ToList(), coverage.Where(each => each is { Found: > 0, Decided: 0 }).Select(each => each.Name).ToList());
        if (unreached.Count > 0)
            page.Write("    never     ", string.Join(", ", unreached), Style.Yellow);
        if (idle.Count > 0)
            page.Write("    not alone ", string.Join(", ", idle));
    }

    private static void WriteMutants(Page page, PolicyTest test, int? wanted, bool isLowerBound)
    {
        if (test.Mutants.Count == 0 && wanted is null)
            return;
        var survivors = test.Mutants.Where(mutant => mutant.Fate == MutantFate.Survived).ToList();
        var alike = test.Mutants.Where(mutant => mutant.Fate == MutantFate.DecidesAlike).Select(mutant => mutant.Change).ToList();
        var isMissed = wanted is { } least && !test.Reaches(least);
        var score = test.Score is { } reached
            ? $"{test.Mutants.Count(mutant => mutant.Fate == MutantFate.Noticed)} of {test.Mutants.Count - alike.Count} are noticed: a score of {(isLowerBound ? "at least " : "")}{reached} of 100"
            : $"no change {(test.Mutants.Count == 0 ? "is made" : "decides any case otherwise")}, so there is no score";
        page.Write("  changes     ", $"{score}{(isMissed ? $"; expected {wanted}" : "")}", isMissed ? Style.Red : Style.None);
        foreach (var mutant in survivors)
        {
            page.Write("    unnoticed ", mutant.Change, Style.Yellow);
            if (mutant.Missing is { } missing)
                page.Write("              ", $"a case would notice it that has {(missing.Differences.Count == 0 ? "nothing out of the ordinary" : string.Join("; ", missing.Differences.Select(difference => $"{difference.Key}: {difference.Value}")))}");
        }

        if (alike.Count > 0)
            page.Write("    not told  ", $"no case that was tried is decided otherwise by: {string.Join("; ", alike)}");
    }
}
