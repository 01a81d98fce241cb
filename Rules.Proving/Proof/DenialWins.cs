namespace ExportPolicy.Rules.Proving;

/// <summary>A prohibition wins over whatever allows.</summary>
internal sealed class DenialWins : IProperty
{
    public string Name => "denial-wins";

    public string Statement => "A prohibition wins over every allowance.";

    public string? BrokenBy(Case @case, Decided decided, IReadOnlyList<Decided> without)
    {
        foreach (var finding in decided.Findings)
        {
            if (finding.Effect != Effect.Prohibit)
                continue;
            if (finding.Basis == Basis.Letter && (decided.ByLetter != Outcome.Denied || decided.Outcome != Outcome.Denied))
                return $"{finding.RuleId} prohibits it by the letter; expected denied, and it is {decided}";
            if (decided.OnKnowledge != Outcome.Denied)
                return $"{finding.RuleId} prohibits it; expected denied on knowledge, and it is {decided}";
        }

        return null;
    }
}
