namespace ExportPolicy.Rules.Proving;

/// <summary>What case files with expectations say of a policy, and what the policy says of them: how much they would notice.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Cases">The cases, in the order given.</param>
/// <param name="Commitments">For each commitment, how many cases hang on it alone, and in how many something is found under it.</param>
/// <param name="Rules">The same for each rule that can find something under the policy.</param>
/// <param name="Levels">The same for each level of knowledge, of what is said of the goods.</param>
/// <param name="Mutants">The policy with one thing changed, over and over, and whether the cases notice; empty where nobody asked.</param>
public sealed record PolicyTest(
    Policy Policy,
    EquatableArray<CaseResult> Cases,
    EquatableArray<Coverage> Commitments,
    EquatableArray<Coverage> Rules,
    EquatableArray<LevelCoverage> Levels,
    EquatableArray<MutantResult> Mutants)
{
    /// <summary>Whether every case comes to what is expected of it.</summary>
    public bool Passes => Cases.All(each => each.Problems.Count == 0);

    /// <summary>How many of 100 mutants the cases notice, of those that decide anything otherwise; null where there is none.
    /// Where <see cref="PolicyTestOptions.Survivors"/> is off, nobody knows which decide alike, all of them count, and the score is a lower bound.</summary>
    public int? Score
    {
        get
        {
            var counting = Mutants.Count(mutant => mutant.Fate != MutantFate.DecidesAlike);
            return counting == 0 ? null : Mutants.Count(mutant => mutant.Fate == MutantFate.Noticed) * 100 / counting;
        }
    }

    /// <summary>Whether the cases notice so many of 100 mutants. Where nothing was measured they do not, however few are asked for.</summary>
    /// <param name="score">The score that is asked for, from 0 to 100.</param>
    /// <returns>True when they do.</returns>
    public bool Reaches(int score) => Score >= score;

    /// <summary>Decides cases by a policy and holds them to their expectations.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="cases">The cases, each with a name for messages and the policies that decide beside this one.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellation">Ends the test.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="ArgumentException">There is no case.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static PolicyTest Of(Policy policy, IEnumerable<TestedCase> cases, PolicyTestOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(cases);
        return new Tester(policy, [.. cases], options ?? new PolicyTestOptions()).Run(cancellation);
    }
}

/// <summary>How a policy is tested.</summary>
/// <param name="Mutants">Whether the policy is changed in small ways, to see whether the cases notice.</param>
/// <param name="Survivors">Whether for each change that no case notices one that would is looked for, over the cases of <see cref="SpaceDepth.Quick"/>.</param>
/// <param name="Reference">What codes mean and what funds are for; the shipped tables when null.</param>
public sealed record PolicyTestOptions(bool Mutants = true, bool Survivors = true, ReferenceData? Reference = null)
{
    internal ReferenceData Tables => Reference ?? ReferenceData.Shipped;
}

/// <summary>A case that a policy is held to.</summary>
/// <param name="Name">The name, such as that of its file.</param>
/// <param name="Case">The case, with its expectations.</param>
/// <param name="Beside">The policies that decide it beside the one that is tested.</param>
public sealed record TestedCase(string Name, Case Case, PolicySet Beside);

/// <summary>What became of a case.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Problems">What is not as expected; empty where all is.</param>
public sealed record CaseResult(string Name, EquatableArray<string> Problems);

/// <summary>How far cases reach a commitment or a rule.</summary>
/// <param name="Name">The id of a commitment or a rule.</param>
/// <param name="Decided">In how many cases the verdict hangs on it alone.</param>
/// <param name="Found">In how many cases something is found by it.</param>
public sealed record Coverage(string Name, int Decided, int Found);

/// <summary>How far cases reach a level of knowledge.</summary>
/// <param name="Level">The level.</param>
/// <param name="Decided">In how many cases the verdict hangs on it alone.</param>
/// <param name="Found">In how many cases what is said of the goods comes to it.</param>
public sealed record LevelCoverage(KnowledgeLevel Level, int Decided, int Found);

/// <summary>A policy with one thing changed.</summary>
/// <param name="Change">What is changed, such as <c>drop commitment no-lethal-aid-ua</c>.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="By">The first case that noticed it; null where none did.</param>
/// <param name="Missing">A case that would notice it; null where one does, or none was found.</param>
public sealed record MutantResult(string Change, MutantFate Fate, string? By, Counterexample? Missing);

/// <summary>What became of a mutant.</summary>
public enum MutantFate
{
    /// <summary>A case came to something else than expected.</summary>
    Noticed,

    /// <summary>Every case came to what was expected: a mistake of this kind would go through.</summary>
    Survived,

    /// <summary>No case noticed it, and none could: nothing is decided otherwise, over the cases that were tried.</summary>
    DecidesAlike,
}
