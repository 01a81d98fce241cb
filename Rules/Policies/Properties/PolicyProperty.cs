namespace ExportPolicy.Rules;

/// <summary>What the author of a policy promises of its decisions: never, or always, an outcome for cases of a description. It decides nothing; proofs and tests hold the policy to it.</summary>
public sealed partial class PolicyProperty
{
    private readonly bool _always;
    private readonly Outcome _outcome;
    private readonly CaseDescription _when;

    internal PolicyProperty(string id, bool always, Outcome outcome, CaseDescription when)
    {
        Id = id;
        _always = always;
        _outcome = outcome;
        _when = when;
    }

    /// <summary>The id, unique in the policy.</summary>
    public string Id { get; }

    /// <summary>The goods that it speaks of; null for all.</summary>
    public GoodsScope? Goods => _when.Goods;

    /// <summary>Every state that it names, whatever part it has in the cases.</summary>
    public EquatableArray<CountryCode> States => [.. _when.Recipients.Concat(_when.EndUser).Concat(_when.SaidToReach).Concat(_when.FundFor).Distinct()];

    /// <summary>The terms that it speaks of; empty for all.</summary>
    public EquatableArray<TransferBasis> Bases => _when.Bases;

    /// <summary>The keys of its description, as policy files write them: <c>goods</c>, <c>kinds</c>.</summary>
    public EquatableArray<string> Keys => [.. _when.Keys];

    /// <summary>The promise in words, as policy files write it.</summary>
    /// <returns>Such as <c>never permit when goods lethal, recipients UA</c>.</returns>
    public override string ToString() => $"{(_always ? "always" : "never")} {PropertyOutcomes.WordOf(_outcome)} when {_when}";
}
