namespace ExportPolicy.Rules.Tests;

/// <summary>Policies written for a test.</summary>
internal static class TestPolicy
{
    public static Policy Read(string yaml)
    {
        using var folder = new TemporaryFolder();
        return Assert.Single(PolicySet.Load([folder.Write("policy.yaml", yaml)]).Policies);
    }

    /// <summary>A shipped policy with another standard.</summary>
    public static Policy WithStandard(Policy shipped, string standard)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "policies", $"{shipped.Id}.yaml"));
        var changed = text.Replace("standard: knowledge", $"standard: {standard}", StringComparison.Ordinal);
        Assert.NotEqual(standard == "knowledge", text != changed);
        return Read(changed);
    }
}
