using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Cli;

/// <summary>A case that was explained.</summary>
/// <param name="File">Its file.</param>
/// <param name="Explanation">The explanation.</param>
internal sealed record ExplainedCase(string File, Explanation Explanation)
{
    /// <summary>The same as <c>check</c> tells it.</summary>
    public CheckedCase Checked => new(File, Explanation.Case, Explanation.Assessment);

    /// <summary>How far rules came. What a rule on evidence looks at is nothing for an applicant.</summary>
    public IEnumerable<RuleTrace> MissesFor(Audience audience) =>
        Explanation.Misses.Where(trace => audience == Audience.Internal || !trace.Rule.IsConfidential);

    /// <summary>The ways in words. To an applicant those are one that ask the same, or nobody could count what is known; and what is a fact is asked without saying which answer would do.</summary>
    public IEnumerable<ToldWay> WaysFor(Audience audience) => Explanation.Ways
        .Select(way => new ToldWay(way.Outcome, [.. way.Steps
            .Select(step => new ToldStep(step.Kind, step.Describe(audience), audience == Audience.Applicant && step.Kind == StepKind.Fact ? [] : step.Answers))
            .DistinctBy(step => step.Text)]))
        .Where(way => way.Steps.All(step => step.Text.Length > 0))
        .DistinctBy(way => string.Join('\n', way.Steps.Select(step => step.Text)) + (audience == Audience.Internal ? way.Outcome : ""));
}

/// <summary>A way in words.</summary>
/// <param name="Outcome">The outcome that it leads to.</param>
/// <param name="Steps">Its steps.</param>
internal sealed record ToldWay(Outcome Outcome, IReadOnlyList<ToldStep> Steps);

/// <summary>A step in words.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Text">It in words.</param>
/// <param name="Answers">Where it is a question: what each answer would mean.</param>
internal sealed record ToldStep(StepKind Kind, string Text, IReadOnlyList<StepAnswer> Answers);
