namespace ExportPolicy.Rules.Proving;

/// <summary>A promise that the policy file makes.</summary>
internal sealed class PromiseOfPolicy(PolicyProperty promise, ReferenceData reference) : IProperty
{
    public string Name => promise.Id;

    public string Statement => $"{promise}.";

    public string? BrokenBy(Case @case, Decided decided, IReadOnlyList<Decided> without) =>
        promise.BrokenBy(decided.Assessment, @case.Evidence, reference) is { } line
            ? $"the policy promises to {promise}; line {line.LineId} is {decided}"
            : null;
}
