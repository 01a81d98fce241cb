namespace ExportPolicy.Rules.Proving;

/// <summary>What was proved of policies, and over what.</summary>
/// <param name="Policies">The policies, proved together.</param>
/// <param name="AsOf">The day on which they were: the first on which all policies are in force.</param>
/// <param name="Space">The cases that were decided.</param>
/// <param name="Properties">The properties, the built-in ones first.</param>
/// <param name="Commitments">What each commitment decides.</param>
/// <param name="Threads">On how many threads the cases were decided.</param>
/// <param name="Elapsed">How long that took.</param>
public sealed record Proof(
    EquatableArray<Policy> Policies,
    DateOnly AsOf,
    SpaceSize Space,
    EquatableArray<PropertyResult> Properties,
    EquatableArray<CommitmentResult> Commitments,
    int Threads,
    TimeSpan Elapsed)
{
    /// <summary>Whether every property holds.</summary>
    public bool Holds => Properties.All(property => property.Holds);

    /// <summary>Decides every case of the space of policies and holds them to the built-in properties and to their own.</summary>
    /// <param name="policies">The policies; each of them in force on one day at least.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellation">Ends the proof.</param>
    /// <returns>What was proved.</returns>
    /// <exception cref="ArgumentException">There is no policy, or there is no day on which all of them are in force.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static Proof Of(PolicySet policies, ProofOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(policies);
        return new Prover(policies, options ?? new ProofOptions()).Run(cancellation);
    }
}

/// <summary>How a proof or a comparison is made.</summary>
/// <param name="Depth">How much is crossed.</param>
/// <param name="Threads">On how many threads; as many as there are processors when null.</param>
/// <param name="Reference">What codes mean and what funds are for; the shipped tables when null.</param>
public sealed record ProofOptions(SpaceDepth Depth = SpaceDepth.Full, int? Threads = null, ReferenceData? Reference = null)
{
    internal ReferenceData Tables => Reference ?? ReferenceData.Shipped;

    internal int Workers => Threads ?? Environment.ProcessorCount;
}

/// <summary>A property and whether it holds.</summary>
/// <param name="Name">The name.</param>
/// <param name="Statement">What is kept, in a sentence.</param>
/// <param name="Cases">How many cases it says anything of; of a property that counts commitments, how many of these.</param>
/// <param name="Broken">In how many cases it is broken; of a property that counts commitments, by how many of these.</param>
/// <param name="Counterexample">The plainest case that breaks it; null where it holds, or where no case shows it.</param>
/// <param name="Why">How it is broken; null where it holds.</param>
/// <param name="CountsCommitments">Whether it is kept by each commitment, and not in each case.</param>
public sealed record PropertyResult(string Name, string Statement, long Cases, long Broken, Counterexample? Counterexample, string? Why, bool CountsCommitments = false)
{
    /// <summary>Whether it holds in every case. A promise of which no case of the space tells is not shown to hold.</summary>
    public bool Holds => Why is null;
}

/// <summary>A case that shows something, and what makes it differ from the plainest one.</summary>
/// <param name="Case">The case, as a case file holds it.</param>
/// <param name="Differences">Where it differs from the base case: axes and values.</param>
public sealed record Counterexample(Case Case, EquatableArray<KeyValuePair<string, string>> Differences);

/// <summary>What a commitment decides.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Decided">The number of cases that hang on it alone.</param>
/// <param name="Found">The number of cases in which something was found under it.</param>
public sealed record CommitmentResult(Commitment Commitment, long Decided, long Found);
