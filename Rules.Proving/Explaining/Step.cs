namespace ExportPolicy.Rules.Proving;

/// <summary>One lawful step: what is asked of whom. What it brings about counts only if it is so.</summary>
public sealed class Step
{
    internal Step(Move move, IEnumerable<StepAnswer> answers)
    {
        Move = move;
        Answers = answers.ToEquatableArray();
    }

    internal Move Move { get; }

    /// <summary>What it asks for.</summary>
    public StepKind Kind => Move.Kind;

    /// <summary>Where the step is a question with several answers: each answer, and what it would mean together with the other steps. No answer is preferred: the true one counts.</summary>
    public EquatableArray<StepAnswer> Answers { get; }

    /// <summary>The step in words.</summary>
    /// <param name="audience">For whom. The applicant is told what to do, not what is known.</param>
    /// <returns>A sentence or two; empty where the step says nothing to the applicant.</returns>
    public string Describe(Audience audience) => audience == Audience.Applicant ? Move.ForApplicant ?? Move.Text : Move.Text;

    /// <inheritdoc/>
    public override string ToString() => Describe(Audience.Internal);
}
