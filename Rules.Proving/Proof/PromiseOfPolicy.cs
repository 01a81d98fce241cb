namespace ExportPolicy.Rules.Proving;

/// <summary>A promise that the policy file makes. Where no case is meant by it nothing is shown, and it does not hold.</summary>
internal sealed class PromiseOfPolicy(string name, PolicyProperty promise, ReferenceData reference) : IProperty
{
    public string Name => name;

    public string Statement => $"{promise}.";

    public bool IsAbout(Case @case, Decided decided) => promise.IsAbout(decided.Assessment, @case.Evidence, reference);

    public string? BrokenBy(Case @case, Decided decided, IReadOnlyList<Decided> without) =>
        promise.BrokenBy(decided.Assessment, @case.Evidence, reference) is { } line
            ? $"the policy promises to {promise}; line {line.LineId} is {decided}"
            : null;
}
