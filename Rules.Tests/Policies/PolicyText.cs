namespace ExportPolicy.Rules.Tests;

/// <summary>Texts of policy files for tests.</summary>
internal static class PolicyText
{
    public static string Valid(string id) => With(Commitment).Replace("id: test", $"id: {id}", StringComparison.Ordinal);

    public const string Commitment = """
        - id: ban
          kind: lethal-aid-ban
          recipients: [UA]
          source: {title: Statement, publisher: Ministry, date: 2022-11-11, quote: no lethal aid}
        """;

    /// <summary>A policy with the given commitments, from line 10 on.</summary>
    public static string With(string commitments) => $"""
        id: test
        version: "1"
        state: KR
        issuer: Ministry
        effective:
          from: 2022-10-28
          time-zone: "+09:00"
        standard: letter
        commitments:
        {commitments}

        """;

    public static string List(string name) => $"""
        table: denied-parties
        parties:
          - id: P-1
            names: ["{name}"]
            identifiers: [OFAC-1]
            source: {"{"}title: List, publisher: Treasury{"}"}

        """;
}
