namespace ExportPolicy.Rules.Tests;

public class RuleTableTests
{
    [Fact]
    public void RuleTable_InTheDocs_IsCurrent()
    {
        var rules = RuleInfos.All
            .OrderBy(rule => rule.Basis)
            .ThenBy(rule => rule.Id, StringComparer.Ordinal)
            .Select(rule => $"| `{rule.Id}` | {rule.Basis} | {rule.Title} |");

        GeneratedDoc.IsCurrent("docs/assessments.md", "rules", string.Join('\n', rules.Prepend("|---|---|---|").Prepend("| Rule | Basis | Looks for |")));
    }
}
