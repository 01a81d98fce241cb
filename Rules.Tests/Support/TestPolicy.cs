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

    /// <summary>A commitment that allows whatever goes to a state of which tests speak.</summary>
    public const string AllowsAll = "id: all, kind: allowance, recipients: [US, UA, PL, FR, RU, KP], goods: all";

    /// <summary>A policy of commitments that are written without their source.</summary>
    public static Policy Of(params string[] commitments) => OfState("KR", commitments);

    public static Policy OfState(string state, params string[] commitments) => InForce("from: 2022-01-01, time-zone: \"+09:00\"", state, commitments);

    /// <summary>A policy of a state for a period, which is written as in policy files.</summary>
    public static Policy InForce(string period, string state, params string[] commitments) => Policy.Parse($$"""
        id: test-{{state.ToLowerInvariant()}}
        version: "1"
        state: {{state}}
        issuer: Test
        effective: { {{period}} }
        standard: knowledge
        commitments:
        {{string.Join('\n', commitments.Select(commitment => $"  - {{ {commitment}, source: {{ title: T, publisher: P, date: 2022-01-01, quote: q }} }}"))}}
        """);
}
