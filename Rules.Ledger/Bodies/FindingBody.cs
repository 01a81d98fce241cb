namespace ExportPolicy.Rules.Ledger;

/// <summary>A finding. It has a key where it keeps a referred transfer from being permitted.</summary>
internal sealed record FindingBody(string Rule, Effect Effect, Basis Basis, KnowledgeLevel Level, string? Line, string? Policy, string? Commitment, string Text, string? Key)
{
    public static FindingBody Of(Finding finding, bool isInTheWay) => new(
        finding.RuleId,
        finding.Effect,
        finding.Basis,
        finding.Level,
        finding.LineId,
        finding.Policy?.Id,
        finding.Commitment?.Id,
        finding.Describe(Audience.Internal),
        isInTheWay ? Resolution.KeyOf(finding) : null);

    /// <inheritdoc/>
    public override string ToString() => $"{Effect} by {Rule}{(Line is null ? "" : $" on line {Line}")}: {Text}";
}
