using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Tests.Proving;

/// <summary>Policies at the edges of what a file may say are proved, compared and changed like others.</summary>
public sealed class OddPolicyTests
{
    private const string Source = "source: {title: T, publisher: P, date: 2022-01-01, quote: q}";

    private const string Allowed = "id: allowed, kind: allowance, recipients: [US], goods: {codes: [ML3]}";

    public static TheoryData<string, string, string> Odd => new()
    {
        { "from: 0001-01-01, time-zone: \"+14:00\"", "KR", Allowed },
        { "from: 9999-12-31, time-zone: \"-14:00\"", "KR", Allowed },
        { "from: 2022-01-01, until: 2022-01-02, time-zone: Asia/Seoul", "all", Allowed },
        { "from: 2022-01-01, time-zone: \"+00:00\"", "all", $"{Allowed}}}\n  - {{{Source}, id: small, kind: quantity-cap, recipients: [US], goods: all, cap: {{amount: 0.5, unit: tonnes}}, value: {{amount: 0.01, currency: USD}}, tolerance: 100" },
        { "from: 2022-01-01, time-zone: \"+00:00\"", "KR", $"{Allowed}}}\n  - {{{Source}, id: large, kind: quantity-cap, recipients: [US], goods: all, cap: {{amount: 79228162514264337593543950335, unit: tonnes}}" },
        { "from: 2022-01-01, time-zone: \"+00:00\"", "SE", "id: ban, kind: lethal-aid-ban, recipients: [SE, BR, NZ, CL, KE]" },
        { "from: 2022-01-01, time-zone: \"+00:00\"", "KR", "id: consent, kind: retransfer-consent, goods: all" },
    };

    [Theory]
    [MemberData(nameof(Odd))]
    public void OddPolicy_IsProvedComparedAndChanged(string effective, string state, string commitments)
    {
        ProofRuns.SkipUnlessWanted();
        var policy = Policy.Parse($$"""
            id: odd
            version: "1"
            state: {{state}}
            issuer: Test
            effective: { {{effective}} }
            standard: letter
            commitments:
              - { {{Source}}, {{commitments}} }
            """);
        var set = PolicySet.Of(policy);
        var options = new ProofOptions(SpaceDepth.Quick, Reference: SmallTables.Read);

        var proof = Proof.Of(set, options, TestContext.Current.CancellationToken);

        Assert.All(proof.Properties.Where(property => property.Name != "every-commitment-decides"), property => Assert.Null(property.Why));
        Assert.True(proof.Space.Cases > 1_000);
        Assert.Empty(PolicyDifference.Of(set, set, options, TestContext.Current.CancellationToken).Changes);
        Assert.NotEmpty(Mutations.Of(policy));
    }
}
