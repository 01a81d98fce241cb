namespace ExportPolicy.Rules.Tests.Samples;

public class DecisionTableTests
{
    [Fact]
    public void DecisionTable_IsUpToDate() => GeneratedFile.Check("docs/decision-table.md", DecisionTable.Write());
}
