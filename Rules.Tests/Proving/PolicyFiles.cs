namespace ExportPolicy.Rules.Tests.Proving;

/// <summary>Policy files for the commands for authors.</summary>
internal static class PolicyFiles
{
    /// <summary>A policy file of commitments that are written without their source, with further keys.</summary>
    public static string Of(string id, string[] commitments, string further = "") => $$"""
        id: {{id}}
        version: "1"
        state: KR
        issuer: Test
        effective: {from: 2022-01-01, time-zone: "+09:00"}
        standard: knowledge
        commitments:
        {{string.Join('\n', commitments.Select(commitment => $"  - {{ {commitment}, source: {{ title: T, publisher: P, date: 2022-01-01, quote: q }} }}"))}}
        {{further}}
        """;
}
