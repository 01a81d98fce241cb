namespace ExportPolicy.Rules.Proving;

/// <summary>A step that the search can take.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Key">Tells it from other moves.</param>
/// <param name="Text">It in words.</param>
/// <param name="Apply">How the case looks after it; null where it cannot be taken.</param>
/// <param name="Helps">The findings that it may lift.</param>
internal sealed record Move(StepKind Kind, string Key, string Text, Func<Situation, Situation?> Apply, Func<Finding, bool> Helps)
{
    /// <summary>It in words for an applicant; null for the same words, empty for none.</summary>
    public string? ForApplicant { get; init; }

    /// <summary>The question that it answers; null where it answers none. Of the moves of one question only one is taken.</summary>
    public Question? Question { get; init; }

    /// <summary>The lines that it touches; null for all.</summary>
    public IReadOnlyList<string>? Lines { get; init; }

    /// <summary>What comes first among moves of a kind.</summary>
    public int Rank { get; init; }

    /// <summary>Whether it may be taken while a finding on knowledge stands. An acknowledgement lifts none: it says that the finding was seen.</summary>
    public bool IsOpenUnderKnowledge => Kind is StepKind.Clarification or StepKind.Document or StepKind.Acknowledgement;

    /// <summary>What moves have in common that differ only in the answer that they give.</summary>
    public string Slot => Question?.Key ?? Key;
}
