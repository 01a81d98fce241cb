namespace ExportPolicy.Rules.Engine;

internal static class RuleSetCompiler
{
    public static RuleSet Compile(IEnumerable<LoadedRule> rules)
    {
        var slots = new FactSlots();
        var branches = new List<BranchPlan>();
        foreach (var rule in rules.Select(BuildModel).OrderByDescending(rule => rule.Definition.Priority))
        {
            foreach (var elements in rule.Branches)
                branches.Add(new BranchPlan(rule, elements, branches.Count, slots));
        }

        return new RuleSet([.. branches], slots.Types);
    }

    private static RuleModel BuildModel(LoadedRule loaded)
    {
        try
        {
            var rule = loaded.Rule.Build(loaded.Definition);
            foreach (var action in rule.Actions)
                SubsetCheck.Instance.Visit(action);
            return rule;
        }
        catch (Exception e)
        {
            throw new RuleCompilationException(loaded.Definition.Name, e);
        }
    }
}
