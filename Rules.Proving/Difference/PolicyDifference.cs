namespace ExportPolicy.Rules.Proving;

/// <summary>What policies decide otherwise than others: over every case of a space made from both sides, whatever their texts look like.</summary>
/// <param name="Before">The policies before.</param>
/// <param name="BeforeAsOf">The day on which these decided: the first on which all of them are in force.</param>
/// <param name="After">The policies after.</param>
/// <param name="AfterAsOf">The day on which these decided.</param>
/// <param name="Space">The cases that were decided, by both.</param>
/// <param name="Changes">The classes of cases that are decided otherwise, those with another verdict first, the largest of them first.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record PolicyDifference(
    EquatableArray<Policy> Before,
    DateOnly BeforeAsOf,
    EquatableArray<Policy> After,
    DateOnly AfterAsOf,
    SpaceSize Space,
    EquatableArray<ChangeClass> Changes,
    TimeSpan Elapsed)
{
    /// <summary>Whether some case gets another verdict.</summary>
    public bool ChangesVerdicts => Changes.Any(change => change.IsOfVerdict);

    /// <summary>Whether some case is decided more mildly.</summary>
    public bool Loosens => Changes.Any(change => change.Loosens);

    /// <summary>Compares policies. Each side is decided on the first day on which all of its policies are in force; evidence and papers are older than both days.</summary>
    /// <param name="before">The policies before.</param>
    /// <param name="after">The policies after.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellation">Ends the comparison.</param>
    /// <returns>What is decided otherwise.</returns>
    /// <exception cref="ArgumentException">A side is empty, or there is no day on which all of its policies are in force.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static PolicyDifference Of(PolicySet before, PolicySet after, ProofOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new Comparer(before, after, options ?? new ProofOptions()).Run(cancellation);
    }
}

/// <summary>Cases that are decided otherwise in one way.</summary>
/// <param name="Before">What they came to before.</param>
/// <param name="After">What they come to after.</param>
/// <param name="IsOfVerdict">Whether the verdict is another: the outcome, or what it is by the letter or on knowledge.</param>
/// <param name="Commitments">The ids of the commitments under which something else is found.</param>
/// <param name="Findings">What is found on one side alone.</param>
/// <param name="Cases">How many cases of the space.</param>
/// <param name="Example">The plainest of them.</param>
/// <param name="Where">What they have in common: for each axis on which they do not take every value, the values that they take.</param>
public sealed record ChangeClass(
    Outcome Before,
    Outcome After,
    bool IsOfVerdict,
    EquatableArray<string> Commitments,
    EquatableArray<FindingChange> Findings,
    long Cases,
    Counterexample Example,
    EquatableArray<AxisSpread> Where)
{
    /// <summary>Whether the outcome is milder after.</summary>
    public bool Loosens => After > Before;
}

/// <summary>What a case comes to.</summary>
/// <param name="Outcome">The outcome by the standard of the policies.</param>
/// <param name="ByLetter">The outcome by the letter.</param>
/// <param name="OnKnowledge">The outcome on knowledge.</param>
public readonly record struct Verdicts(Outcome Outcome, Outcome ByLetter, Outcome OnKnowledge)
{
    /// <summary>The verdicts of an assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <returns>The verdicts.</returns>
    public static Verdicts Of(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return new(assessment.Outcome, assessment.ByLetter, assessment.OnKnowledge);
    }
}

/// <summary>What a rule finds on one side alone.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Effect">The effect of the finding.</param>
/// <param name="Commitment">The id of the commitment; null where it is about none.</param>
/// <param name="IsNew">Whether it is found after and not before.</param>
public sealed record FindingChange(string RuleId, Effect Effect, string? Commitment, bool IsNew)
{
    /// <summary>What is found in one assessment alone; nothing where both find the same, in whatever order and words.</summary>
    /// <param name="before">The assessment before.</param>
    /// <param name="after">The assessment after.</param>
    /// <returns>The findings of one side.</returns>
    public static IReadOnlyList<FindingChange> Between(Assessment before, Assessment after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return FindingChanges.Between(before.Findings, after.Findings);
    }
}

/// <summary>The values that a class of cases takes on an axis.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Values">The values that it takes.</param>
/// <param name="Of">How many values the axis has.</param>
public sealed record AxisSpread(string Axis, EquatableArray<string> Values, int Of);
