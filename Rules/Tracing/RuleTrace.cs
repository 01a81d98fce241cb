namespace ExportPolicy.Rules;

/// <summary>How far a rule came with a case: whether it matched, and where not, the first condition that fails on the longest way.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Commitment">The commitment that it looked at; null where the rule looks at none, or there is none of its kind.</param>
/// <param name="LineIds">The lines with which it came so far, in the order declared; empty where the rule looks at no single line.</param>
/// <param name="Matched">Whether the rule matched.</param>
/// <param name="Facts">The facts that it took until then, in order; those of the first line.</param>
/// <param name="FailedCondition">The first condition that fails, as C#; null where the rule matched, or where there is no fact of a kind that it needs.</param>
/// <param name="Failure">What it failed on, in words; null where the rule matched.</param>
public sealed record RuleTrace(
    RuleInfo Rule,
    Commitment? Commitment,
    EquatableArray<string> LineIds,
    bool Matched,
    EquatableArray<TracedFact> Facts,
    string? FailedCondition,
    string? Failure)
{
    /// <summary>The id of the rule.</summary>
    public string RuleId => Rule.Id;

    /// <summary>What the rule took, and what it failed on.</summary>
    /// <returns>A part of a sentence, such as <c>matched transfer; no consent with `consent.Recipient == r`</c>.</returns>
    public string Describe()
    {
        var matched = Facts.Count == 0 ? "matched nothing" : $"matched {string.Join(", ", Facts.Select(fact => fact.Alias))}";
        return Failure is null ? matched : $"{matched}; {Failure}";
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var commitment = Commitment is null ? "" : $" for {Commitment.Id}";
        var lines = LineIds.Count == 0 ? "" : $", {(LineIds.Count == 1 ? "line" : "lines")} {string.Join(", ", LineIds)}";
        return $"{RuleId}{commitment}{lines}: {Describe()}";
    }
}
