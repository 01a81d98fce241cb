namespace ExportPolicy.Rules.Tests;

/// <summary>Parties on a list: an identifier denies, a name alone refers.</summary>
public class DeniedPartyTests
{
    [Theory]
    [InlineData("REG-1", "Nobody", "denied-party-by-identifier")]
    [InlineData(" reg-1 ", "Nobody", "denied-party-by-identifier")]
    [InlineData("REG-1\u200B", "Nobody", "denied-party-by-name")]
    [InlineData("REG\u20111", "Nobody", "denied-party-by-name")]
    [InlineData("REG 1", "Nobody", "denied-party-by-name")]
    [InlineData("reg1", "Nobody", "denied-party-by-name")]
    [InlineData("R\u0415G-1", "Nobody", "denied-party-by-name")]
    [InlineData("REG-\uFF11", "Nobody", "denied-party-by-name")]
    [InlineData("REG-\u0661", "Nobody", "denied-party-by-name")]
    [InlineData("REG-l", "Nobody", "denied-party-by-name")]
    [InlineData("REG-11", "Nobody", null)]
    [InlineData("-", "Nobody", null)]
    [InlineData(null, "Example Trading Co., Ltd.", "denied-party-by-name")]
    [InlineData(null, "EXAMPLE TRADING", "denied-party-by-name")]
    [InlineData("REG-9", "Example Trading", "denied-party-by-name")]
    [InlineData("REG-1", "Example Trading", "denied-party-by-identifier")]
    [InlineData("REG-9", "Example Traders", null)]
    [InlineData(null, "Example", null)]
    public void DeniedParty_ByIdentifierOrName_IsOneFinding(string? identifier, string name, string? rule)
    {
        foreach (var role in Enum.GetValues<PartyRole>())
        {
            var listed = A.Party(role, role == PartyRole.Exporter ? "KR" : "US", name: name, identifiers: identifier is null ? null : [identifier]);
            Party[] parties = role == PartyRole.Exporter ? [listed, A.Party(PartyRole.EndUser, "US")] : [A.Party(PartyRole.Exporter, "KR"), listed, A.Party(PartyRole.EndUser, "US")];
            var assessment = Assess.With(A.Transfer(parties: parties), policies: Listing());
            var expected = rule switch
            {
                null => Outcome.Permitted,
                "denied-party-by-name" => Outcome.Referred,
                _ => Outcome.Denied,
            };

            foreach (var other in new[] { "denied-party-by-identifier", "denied-party-by-name" }.Where(other => other != rule))
                assessment.FindsNo(other);
            if (rule is not null)
            {
                var finding = assessment.Finds(rule, expected == Outcome.Denied ? Effect.Prohibit : Effect.Refer, null);
                Assert.Equal(("listed", "Entry"), (finding.Commitment!.Id, finding.Source!.Title));
            }

            assessment.Comes(expected, expected);
        }
    }

    private static Policy Listing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("lists/denied.yaml", """
            table: denied-parties
            parties:
              - id: P-1
                names: ["Example Trading Co., Ltd."]
                identifiers: [REG-1]
                source: { title: Entry, publisher: A ministry, date: 2022-01-01 }
            """);
        return Assert.Single(PolicySet.Load([folder.Write("policy.yaml", $$"""
            id: listing
            version: "1"
            state: KR
            issuer: Test
            effective: { from: 2022-01-01, time-zone: "+09:00" }
            standard: knowledge
            commitments:
              - { {{TestPolicy.AllowsAll}}, source: { title: T, publisher: P, date: 2022-01-01, quote: q } }
              - { id: listed, kind: denied-party, list: lists/denied.yaml, source: { title: T, publisher: P, date: 2022-01-01, quote: q } }
            """)]).Policies);
    }
}
