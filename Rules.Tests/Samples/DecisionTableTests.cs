namespace ExportPolicy.Rules.Tests.Samples;

public class DecisionTableTests
{
    [Fact]
    public void DecisionTable_IsUpToDate() => GeneratedDoc.IsCurrent("docs/decision-table.md", "cases", DecisionTable.Write());
}
