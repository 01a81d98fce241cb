using System.Reflection;

namespace ExportPolicy.Rules.Tests;

public class RuleTableTests
{
    [Fact]
    public void RuleTable_InTheDocs_IsCurrent()
    {
        var rules = typeof(PolicyEngine).Assembly.GetTypes()
            .Select(type => type.GetField("Info", BindingFlags.Static | BindingFlags.NonPublic)?.GetValue(null))
            .OfType<RuleInfo>()
            .OrderBy(rule => rule.Basis)
            .ThenBy(rule => rule.Id, StringComparer.Ordinal)
            .Select(rule => $"| `{rule.Id}` | {rule.Basis} | {rule.Title} |");

        GeneratedDoc.IsCurrent("docs/assessments.md", "rules", string.Join('\n', rules.Prepend("|---|---|---|").Prepend("| Rule | Basis | Looks for |")));
    }
}
