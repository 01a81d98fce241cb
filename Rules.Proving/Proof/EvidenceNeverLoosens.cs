namespace ExportPolicy.Rules.Proving;

/// <summary>More evidence against a transfer never makes a verdict milder.</summary>
internal sealed class EvidenceNeverLoosens : IProperty
{
    public string Name => "evidence-never-loosens";

    public string Statement => "Adding adverse evidence never loosens a verdict.";

    public string? BrokenBy(Case @case, Decided decided, IReadOnlyList<Decided> without) =>
        without.FirstOrDefault(less => less.OnKnowledge < decided.OnKnowledge || less.Outcome < decided.Outcome) is { } other
            ? $"with less evidence it is {other}; expected nothing milder, and it is {decided}"
            : null;
}
