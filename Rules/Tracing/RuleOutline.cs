namespace ExportPolicy.Rules;

/// <summary>What a rule asks of the facts, whatever engine runs it: alternatives, each with its steps in order.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Priority">Its stratum.</param>
/// <param name="Alternatives">The alternatives.</param>
internal sealed record RuleOutline(RuleInfo Rule, int Priority, IReadOnlyList<IReadOnlyList<OutlineStep>> Alternatives)
{
    private static readonly Lazy<IReadOnlyList<RuleOutline>> Lazy = new(() =>
    {
        var infos = RuleSet.Infos();
        return [.. RuleSet.Load().GetRules()
            .Select(rule => new RuleOutline(infos.GetValueOrDefault(rule.Name) ?? new RuleInfo(rule.Name, Basis.Letter, rule.Description), rule.Priority, OutlineReader.Read(rule)))
            .OrderBy(outline => outline.Rule.Id, StringComparer.Ordinal)];
    });

    /// <summary>The outlines of all rules, by their ids; read when first asked for, which no decision does.</summary>
    public static IReadOnlyList<RuleOutline> All => Lazy.Value;

    /// <summary>Whether the rule is one of those that allow.</summary>
    public bool Allows => Priority == Stratum.Coverage;
}
