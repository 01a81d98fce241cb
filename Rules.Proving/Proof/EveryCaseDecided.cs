namespace ExportPolicy.Rules.Proving;

/// <summary>Every case is decided, and nothing is permitted that nothing allows or that a finding refers.</summary>
internal sealed class EveryCaseDecided : IProperty
{
    public string Name => "every-case-decided";

    public string Statement => "Every case gets a verdict; a permit has an allowance for it and nothing that refers it.";

    public string? BrokenBy(Case @case, Decided decided, IReadOnlyList<Decided> without)
    {
        if (decided.ByLetter != Outcome.Permitted && decided.OnKnowledge != Outcome.Permitted && decided.Outcome != Outcome.Permitted)
            return null;
        if (!decided.Findings.Any(finding => finding.Effect == Effect.Allow))
            return $"nothing allows it; expected referred or denied, and it is {decided}";
        return decided.Findings.FirstOrDefault(finding => finding.Refers && (decided.OnKnowledge == Outcome.Permitted || finding.Basis == Basis.Letter)) is { } open
            ? $"{open.RuleId} refers it; expected referred or denied, and it is {decided}"
            : null;
    }
}
