namespace ExportPolicy.Rules.Proving;

/// <summary>The outcome is the one that the standard of the policies names; under the letter a denial on knowledge that nobody acknowledged refers.</summary>
internal sealed class OutcomeByStandard(PolicySet policies) : IProperty
{
    private readonly bool _alwaysKnowledge = policies.Policies.All(policy => policy.Standard == PolicyStandard.Knowledge);

    public string Name => "outcome-by-standard";

    public string Statement => "The outcome is that of the standard; under the letter a denial on knowledge that nobody acknowledged refers.";

    public string? BrokenBy(Case @case, Decided decided, IReadOnlyList<Decided> without)
    {
        var standard = _alwaysKnowledge ? PolicyStandard.Knowledge : decided.Assessment.Standard;
        var expected = standard == PolicyStandard.Knowledge ? decided.OnKnowledge
            : decided.OnKnowledge == Outcome.Denied && decided.ByLetter > Outcome.Referred ? Outcome.Referred
            : decided.ByLetter;
        return decided.Outcome == expected ? null : $"expected {FileWords.Of(expected)} by the standard {FileWords.Of(standard)}, and it is {decided}";
    }
}
