using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Tests.Proving;

/// <summary>What policies decide otherwise is found, whatever their texts look like, and what they decide alike is not.</summary>
public sealed class DifferenceTests
{
    private const string Ban = "id: ban, kind: lethal-aid-ban, recipients: [UA, RU]";
    private const string Allowed = "id: allowed, kind: allowance, recipients: [US, PL], goods: {codes: [ML3, ML13], lethality: [non-lethal]}";

    // Of 19 April 2023 the articles tell that the position has not changed, and under which condition it might.
    [Fact]
    public void Difference_KoreanPolicyOf2023_IsTheReservedDiscretionAlone()
    {
        ProofRuns.SkipUnlessWanted();
        var difference = Compare(Korean("kr-2022-10-28"), Korean("kr-2023-04-19"));

        Assert.Equal((new DateOnly(2022, 10, 28), new DateOnly(2023, 4, 19)), (difference.BeforeAsOf, difference.AfterAsOf));
        var change = Assert.Single(difference.Changes);
        Assert.Equal((Outcome.Denied, Outcome.Denied, false), (change.Before, change.After, change.IsOfVerdict));
        Assert.Equal([new FindingChange("discretion-reserved", Effect.Note, "no-lethal-aid-ua", IsNew: true)], change.Findings);
        Assert.False(difference.ChangesVerdicts);
    }

    // Of 20 June 2024 they tell that arms for Ukraine are under review: what was refused is a question for people.
    [Fact]
    public void Difference_KoreanPolicyOf2024_IsThatLethalAidIsReferred()
    {
        ProofRuns.SkipUnlessWanted();
        var difference = Compare(Korean("kr-2023-04-19"), Korean("kr-2024-06-20"));

        var change = difference.Changes[0];
        Assert.Equal((Outcome.Denied, Outcome.Referred, true), (change.Before, change.After, change.Loosens));
        Assert.Equal(["no-lethal-aid-ua"], change.Commitments);
        Assert.Contains(new FindingChange("no-lethal-aid", Effect.Prohibit, "no-lethal-aid-ua", IsNew: false), change.Findings);
        Assert.Contains(new FindingChange("no-lethal-aid", Effect.Refer, "no-lethal-aid-ua", IsNew: true), change.Findings);

        // Nothing is permitted that was not, and nothing is decided otherwise by any other commitment.
        Assert.All(difference.Changes, each => Assert.Equal(["no-lethal-aid-ua"], each.Commitments));
        Assert.All(difference.Changes, each => Assert.NotEqual(Outcome.Permitted, each.After));
        Assert.All(change.Where.Where(spread => spread.Axis == "goods").SelectMany(spread => spread.Values), goods => Assert.Matches("^(lethal|component|unknown),", goods));
    }

    [Fact]
    public void Difference_ReorderedCopy_IsNone()
    {
        var text = """
            standard: knowledge
            commitments:
            - {source: {quote: q, date: 2022-01-01, publisher: P, title: T}, goods: {lethality: [non-lethal], codes: [ML13, ML3]}, recipients: [PL, US], kind: allowance, id: allowed}
            - {recipients: [RU, UA], source: {title: Another title, publisher: P, date: 2022-01-02, quote: other words}, kind: lethal-aid-ban, id: ban}
            effective: {time-zone: "+09:00", from: 2022-01-01}
            issuer: Test
            state: KR
            version: "2"
            id: test-kr-copy
            """;
        var original = TestPolicy.Of(Ban, Allowed);
        var copy = Policy.Parse(text);
        Assert.NotEqual(original.Digest, copy.Digest);

        Assert.Empty(Compare(original, copy).Changes);
        Assert.Empty(Compare(original, original).Changes);
    }

    [Theory]
    [InlineData("recipients: [US, PL], goods", "recipients: [US, PL, FR], goods", Outcome.Referred, Outcome.Permitted, "end user: FR")]
    [InlineData("recipients: [US, PL], goods", "recipients: [US], goods", Outcome.Permitted, Outcome.Referred, "end user: PL")]
    [InlineData("[ML3, ML13]", "[ML3]", Outcome.Permitted, Outcome.Referred, "goods: lethal, listed (ML13 + ML3)")]
    [InlineData("goods: {codes", "bases: [sale], goods: {codes", Outcome.Permitted, Outcome.Referred, "basis: gift")]
    [InlineData("recipients: [UA, RU]", "recipients: [UA]", Outcome.Denied, Outcome.Referred, "end user: RU")]
    [InlineData("recipients: [UA, RU]", "recipients: [UA, RU, PL]", Outcome.Permitted, Outcome.Denied, "end user: PL")]
    public void Difference_OneWord_IsFoundWithThePlainestCase(string from, string to, Outcome before, Outcome after, string plainest)
    {
        ProofRuns.SkipUnlessWanted();
        string[] commitments = [Ban, Allowed];
        var changed = commitments.Select(commitment => commitment.Replace(from, to, StringComparison.Ordinal)).ToArray();
        var difference = Compare(TestPolicy.Of(commitments), TestPolicy.Of(changed));

        var change = difference.Changes.First(each => (each.Before, each.After) == (before, after));
        Assert.Contains(plainest, change.Example.Differences.Select(each => $"{each.Key}: {each.Value}"));
        Assert.Equal(after > before, change.Loosens);
    }

    // Each of these is one figure or one word in a place where no axis of states, goods or terms would show it.
    [Theory]
    [InlineData("id: cap, kind: quantity-cap, recipients: [US], goods: all, cap: {amount: 100000, unit: rounds}", "amount: 100000", "amount: 150000", true)]
    [InlineData("id: cap, kind: quantity-cap, recipients: [US], goods: all, cap: {amount: 100000, unit: rounds}", "unit: rounds}", "unit: rounds}, tolerance: 10", true)]
    [InlineData("id: cap, kind: quantity-cap, recipients: [US], goods: all, cap: {amount: 50000, unit: pallets}", "amount: 50000, unit: pallets", "amount: 100000, unit: rounds", true)]
    [InlineData("id: cap, kind: quantity-cap, recipients: [US], goods: all, value: {amount: 1000, currency: USD}", "amount: 1000", "amount: 1001", true)]
    [InlineData("id: more, kind: allowance, recipients: [FR], goods: all, obligations: [{kind: licence, authority: DAPA}]", "DAPA", "MOTIE", true)]
    [InlineData("id: consent, kind: retransfer-consent, goods: all, obligations: [{kind: licence, authority: DAPA}]", ", obligations: [{kind: licence, authority: DAPA}]", "", true)]
    [InlineData("id: consent, kind: retransfer-consent, goods: all, obligations: [{kind: licence, authority: DAPA}]", "DAPA", "MOTIE", true)]
    [InlineData("id: cap, kind: quantity-cap, recipients: [US], goods: all, cap: {amount: 150000, unit: rounds}", "amount: 150000", "amount: 100000", false)]
    [InlineData("id: cap, kind: quantity-cap, recipients: [US], goods: all, cap: {amount: 100000, unit: rounds}, tolerance: 10", ", tolerance: 10", "", false)]
    [InlineData("id: cap, kind: quantity-cap, recipients: [US], goods: all, value: {amount: 1001, currency: USD}", "amount: 1001", "amount: 1000", false)]
    public void Difference_OneFigure_IsFound(string commitment, string from, string to, bool loosens)
    {
        ProofRuns.SkipUnlessWanted();
        var difference = Compare(TestPolicy.Of(Allowed, commitment), TestPolicy.Of(Allowed, commitment.Replace(from, to, StringComparison.Ordinal)));

        Assert.True(difference.ChangesVerdicts);
        Assert.Equal(loosens, difference.Loosens);
    }

    [Theory]
    [InlineData("reason-to-know: [{modality: wants, reliability: C, credibility: 3}]", "wants", "could")]
    [InlineData("reason-to-know: [{modality: wants, reliability: C, credibility: 3}]", "reliability: C, credibility: 3", "reliability: E, credibility: 5")]
    [InlineData("high-probability: [{modality: intends, institutions: 2, reliability: B, credibility: 2}]", "institutions: 2", "institutions: 3")]
    public void Difference_KnowledgeLevel_IsFound(string level, string from, string to)
    {
        ProofRuns.SkipUnlessWanted();
        Policy With(string levels) => Policy.Parse(PolicyFiles.Of("levels", [Ban, Allowed], $"parameters: {{suspicion: note}}\nknowledge-levels: {{{levels}}}"));

        Assert.True(Compare(With(level), With(level.Replace(from, to, StringComparison.Ordinal))).ChangesVerdicts);
    }

    [Fact]
    public void Difference_PartyDroppedFromAList_IsFound()
    {
        Policy Listing(params string[] parties) => Policy.Parse(
        [
            new("policy.yaml", PolicyFiles.Of("listing", [Allowed, "id: listed, kind: denied-party, list: list.yaml"])),
            new("list.yaml", $"table: denied-parties\nparties:\n{string.Join('\n', parties.Select(party => $"  - {{id: {party}, names: [{party} Trading], identifiers: [REG-{party}], source: {{title: T, publisher: P, date: 2022-01-01}}}}"))}\n"),
        ]);

        var difference = Compare(Listing("P1", "P2"), Listing("P1"));

        Assert.True(difference.Loosens);
        Assert.Contains("listed party: P2 by identifier", difference.Changes.SelectMany(change => change.Example.Differences).Select(each => $"{each.Key}: {each.Value}"));
        Assert.Empty(Compare(Listing("P2", "P1"), Listing("P1", "P2")).Changes);
    }

    [Fact]
    public void Difference_TheOtherWayRound_TellsTheSame()
    {
        ProofRuns.SkipUnlessWanted();
        var (one, other) = (TestPolicy.Of(Ban, Allowed), TestPolicy.Of(Ban, Allowed.Replace(", PL", "", StringComparison.Ordinal)));

        var (there, back) = (Compare(one, other), Compare(other, one));

        Assert.NotEmpty(there.Changes);
        Assert.Equal(there.Changes.Select(each => (each.After, each.Before, each.Cases)).Order(), back.Changes.Select(each => (each.Before, each.After, each.Cases)).Order());
    }

    [Fact]
    public void Difference_Parameter_IsFound()
    {
        var policy = TestPolicy.Of(Ban, Allowed);
        var difference = Compare(policy, policy.WithParameters(new PolicyParameters(Backfill: BackfillReading.Deny)));

        Assert.Contains(difference.Changes, each => (each.Before, each.After) == (Outcome.Referred, Outcome.Denied) && each.Findings.Any(finding => finding.RuleId == "backfill"));
        Assert.All(difference.Changes, each => Assert.All(each.Findings, finding => Assert.Contains(finding.RuleId, (string[])["backfill", "not-covered"])));
    }

    [Fact]
    public void Difference_SideThatIsNeverInForceTogether_IsRefused()
    {
        var (never, one) = (PolicySet.Of(Korean("kr-2022-10-28"), Korean("kr-2023-04-19")), PolicySet.Of(Korean("kr-2023-04-19")));

        Assert.Equal("before", Assert.Throws<ArgumentException>(() => PolicyDifference.Of(never, one)).ParamName);
        var problem = Assert.Throws<ArgumentException>(() => PolicyDifference.Of(one, never));
        Assert.Equal("after", problem.ParamName);
        Assert.StartsWith("kr-2022-10-28 is not in force on 2023-04-19, when the last of the policies begins; expected policies that are in force together.", problem.Message, StringComparison.Ordinal);
    }

    private static Policy Korean(string id) => PolicySet.Shipped.Find(id)!;

    private static PolicyDifference Compare(Policy before, Policy after) => PolicyDifference.Of(
        PolicySet.Of(before), PolicySet.Of(after), new ProofOptions(SpaceDepth.Quick, Reference: SmallTables.Read), TestContext.Current.CancellationToken);
}
