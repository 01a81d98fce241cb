using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Tests.Proving;

/// <summary>Tests of policies tell what fails, what is never reached, and which mistakes would go through.</summary>
public sealed class PolicyTestTests
{
    private const string Ban = "id: ban, kind: lethal-aid-ban, recipients: [UA]";
    private const string Allowed = "id: allowed, kind: allowance, recipients: [US, PL], goods: all, bases: [gift]";

    private static readonly Policy Own = TestPolicy.Of(Ban, Allowed);

    [Fact]
    public void Test_CaseThatComesToSomethingElse_SaysWhatWasExpected()
    {
        var test = Run(Own, Case("wrong", "UA", TransferBasis.Gift, new Expectation([], Outcome.Permitted, Outcome.Permitted, ["no-lethal-aid", "allowance-covers"], [new LineExpectation("2", Outcome.Denied, Outcome.Denied)])));

        Assert.False(test.Passes);
        Assert.Equal(
            ["expected permitted by the letter and permitted on knowledge; it is denied by the letter and denied on knowledge", "expected a finding of allowance-covers; there is none", "expected a line 2; there is none"],
            Assert.Single(test.Cases).Problems);
    }

    [Fact]
    public void Test_Obligations_AreHeld()
    {
        var policy = TestPolicy.Of("id: allowed, kind: allowance, recipients: [US], goods: all, obligations: [{kind: lot-marking}]");
        TestedCase Expecting(params ObligationKind[] obligations) => Case("us", "US", TransferBasis.Gift, Permitted with { Obligations = [.. obligations] });

        Assert.True(Run(policy, Expecting(ObligationKind.LotMarking)).Passes);
        Assert.Equal(["expected the obligation delivery-verification; nothing asks for it"], Assert.Single(Run(policy, Expecting(ObligationKind.LotMarking, ObligationKind.DeliveryVerification)).Cases).Problems);
        Assert.Equal(MutantFate.Noticed, Assert.Single(Run(policy, mutants: true, Expecting(ObligationKind.LotMarking)).Mutants, mutant => mutant.Change == "allowed: drop obligations").Fate);
    }

    [Fact]
    public void Test_CaseWithoutExpectation_FailsRatherThanTellsNothing() =>
        Assert.Equal(["it says nothing of what is expected; add 'expect'"], Assert.Single(Run(Own, Case("silent", "US", TransferBasis.Gift)).Cases).Problems);

    [Fact]
    public void Test_PromiseOfThePolicy_IsHeldToo()
    {
        var policy = Policy.Parse(PolicyFiles.Of("own", [Ban, Allowed], "properties: [{id: none-to-poland, never: permit, when: {recipients: [PL]}}]"));

        var problem = Assert.Single(Assert.Single(Run(policy, Case("poland", "PL", TransferBasis.Gift, Permitted)).Cases).Problems);

        Assert.Equal("the policy promises none-to-poland: never permit when recipients PL; line 1 is permitted", problem);
    }

    [Fact]
    public void Test_Coverage_TellsWhatDecidesAndWhatIsNeverReached()
    {
        var test = Run(Own, Case("us", "US", TransferBasis.Gift, Permitted), Case("pl", "PL", TransferBasis.Gift, Permitted));

        Assert.True(test.Passes);
        Assert.Equal([new Coverage("ban", 0, 0), new Coverage("allowed", 2, 2)], test.Commitments);
        Assert.Contains(new Coverage("allowance-covers", 2, 2), test.Rules);
        Assert.Contains(new Coverage("no-lethal-aid", 0, 0), test.Rules);
        Assert.Contains(new LevelCoverage(KnowledgeLevel.Known, 0, 0), test.Levels);
        Assert.DoesNotContain(test.Rules, rule => rule.Name == "embargoed");
    }

    [Fact]
    public void Test_Levels_CountWhatIsSaid()
    {
        var evidence = new Evidence([A.Claim("c", A.GoesTo("UA"), Modality.Wants, reliability: Reliability.B, credibility: Credibility.ProbablyTrue)]);
        var tested = Case("said", "US", TransferBasis.Gift, new Expectation([], Outcome.Permitted, Outcome.Referred, [], []));

        var test = Run(Own, tested with { Case = tested.Case with { Evidence = evidence } });

        Assert.True(test.Passes, string.Join('\n', test.Cases.SelectMany(each => each.Problems)));
        Assert.Contains(new LevelCoverage(KnowledgeLevel.ReasonToKnow, 1, 1), test.Levels);
    }

    // Each mutant is noticed by the case that is there for it, and survives without it.
    [Theory]
    [InlineData("ban: drop the commitment", "UA", TransferBasis.Gift, false)]
    [InlineData("allowed: drop the commitment", "US", TransferBasis.Gift, true)]
    [InlineData("allowed: drop US of recipients", "US", TransferBasis.Gift, true)]
    [InlineData("allowed: drop PL of recipients", "PL", TransferBasis.Gift, true)]
    [InlineData("allowed: add SE to recipients", "SE", TransferBasis.Gift, null)]
    [InlineData("allowed: drop bases", "US", TransferBasis.Sale, null)]
    [InlineData("parameter sale: aid-only", "UA", TransferBasis.Sale, false)]
    public void Test_Mutant_IsNoticedByTheCaseForIt(string change, string to, TransferBasis basis, bool? isPermitted)
    {
        var expected = isPermitted switch { true => Outcome.Permitted, false => Outcome.Denied, null => Outcome.Referred };
        var own = Case("own", to, basis, new Expectation([], expected, expected, [], []));
        var unrelated = Case("unrelated", "KP", TransferBasis.Gift, new Expectation([], Outcome.Referred, Outcome.Referred, [], []));

        var noticed = Assert.Single(Run(Own, mutants: true, unrelated, own).Mutants, mutant => mutant.Change == change);
        var survived = Assert.Single(Run(Own, mutants: true, unrelated).Mutants, mutant => mutant.Change == change);

        Assert.Equal((MutantFate.Noticed, "own"), (noticed.Fate, noticed.By));
        Assert.Equal((MutantFate.Survived, null), (survived.Fate, survived.By));
    }

    [Fact]
    public void Test_Survivor_ComesWithACaseThatWouldNotice()
    {
        ProofRuns.SkipUnlessWanted();
        var policy = TestPolicy.Of(Ban, "id: allowed, kind: allowance, recipients: [US], goods: {codes: [ML3]}, obligations: [{kind: licence, authority: A}]");
        var test = PolicyTest.Of(policy, [Case("us", "US", TransferBasis.Gift, new Expectation([], Outcome.Referred, Outcome.Referred, [], []))], new PolicyTestOptions(Reference: SmallTables.Read), TestContext.Current.CancellationToken);

        var survivor = Assert.Single(test.Mutants, mutant => mutant.Change == "allowed: add SE to recipients");
        Assert.Equal(MutantFate.Survived, survivor.Fate);
        var missing = survivor.Missing!.Case;
        var (right, wrong) = (Decide(policy, missing), Decide(TestPolicy.Of(Ban, "id: allowed, kind: allowance, recipients: [US, SE], goods: {codes: [ML3]}, obligations: [{kind: licence, authority: A}]"), missing));
        Assert.NotEqual((right.ByLetter, right.OnKnowledge), (wrong.ByLetter, wrong.OnKnowledge));

        // Lethal goods to Ukraine are banned whatever the parts of lethal goods are; the policy has no such parameter to loosen without effect.
        Assert.All(test.Mutants.Where(mutant => mutant.Fate == MutantFate.DecidesAlike), mutant => Assert.Null(mutant.Missing));
        Assert.All(test.Mutants.Where(mutant => mutant.Fate == MutantFate.Survived && !mutant.Change.Contains("a day", StringComparison.Ordinal)), mutant => Assert.NotNull(mutant.Missing));
    }

    [Fact]
    public void Test_MutantOnWhichNothingHangs_IsNoMistakeAndCountsForNothing()
    {
        ProofRuns.SkipUnlessWanted();
        var policy = TestPolicy.Of("id: ban, kind: lethal-aid-ban, recipients: [UA]", "id: allowed, kind: allowance, recipients: [US], goods: lethal", "id: again, kind: allowance, recipients: [US], goods: {codes: [ML3]}");
        var test = PolicyTest.Of(policy, [Case("us", "US", TransferBasis.Gift, Permitted)], new PolicyTestOptions(Reference: SmallTables.Read), TestContext.Current.CancellationToken);

        Assert.Equal(MutantFate.DecidesAlike, Assert.Single(test.Mutants, mutant => mutant.Change == "again: drop the commitment").Fate);
    }

    [Theory]
    [InlineData(3, 1, 0, 75)]
    [InlineData(3, 1, 4, 75)]
    [InlineData(0, 2, 0, 0)]
    [InlineData(0, 0, 3, null)]
    public void Score_IsOfMutantsThatDecideOtherwise(int noticed, int survived, int alike, int? score)
    {
        IEnumerable<MutantResult> Of(MutantFate fate, int count) => Enumerable.Range(0, count).Select(i => new MutantResult($"{fate} {i}", fate, null, null));
        var test = new PolicyTest(Own, [], [], [], [], [.. Of(MutantFate.Noticed, noticed), .. Of(MutantFate.Survived, survived), .. Of(MutantFate.DecidesAlike, alike)]);

        Assert.Equal(score, test.Score);
        Assert.Equal(score is not null, test.Reaches(score ?? 0));
        Assert.False(test.Reaches((score ?? 0) + 1));
    }

    [Fact]
    public void Test_NoCase_IsRefused() => Assert.Throws<ArgumentException>(() => PolicyTest.Of(Own, []));

    [Fact]
    public void Mutations_OfShippedPolicies_LoadAndDiffer() => Assert.All(PolicySet.Shipped.Policies, policy =>
    {
        var mutants = Mutations.Of(policy);
        Assert.True(mutants.Count >= 8, policy.Id);
        Assert.All(mutants, mutant => Assert.NotEqual(policy.Digest, mutant.Policy.Digest));
        Assert.Equal(mutants.Count, mutants.Select(mutant => mutant.Change).Distinct().Count());
        Assert.Contains(mutants, mutant => mutant.IsOfPeriod && (mutant.Policy.EffectiveFrom != policy.EffectiveFrom || mutant.Policy.EffectiveUntil != policy.EffectiveUntil));
        Assert.All(mutants, mutant => Assert.Equal(policy.Id, mutant.Policy.Id));
    });

    private static Expectation Permitted => new([], Outcome.Permitted, Outcome.Permitted, [], []);

    private static TestedCase Case(string name, string to, TransferBasis basis, params Expectation[] expectations) => new(
        name,
        new Case(A.Transfer(to, basis: basis), Evidence.None, null, A.Day, [], [], [.. expectations]),
        PolicySet.Empty);

    private static Assessment Decide(Policy policy, Case @case) => new PolicyEngine(PolicySet.Of(policy), SmallTables.Read).Assess(@case.Transfer, @case.Evidence, @case.AsOf, @case.KnownAt);

    private static PolicyTest Run(Policy policy, params TestedCase[] cases) => Run(policy, mutants: false, cases);

    private static PolicyTest Run(Policy policy, bool mutants, params TestedCase[] cases) =>
        PolicyTest.Of(policy, cases, new PolicyTestOptions(mutants, Survivors: false, SmallTables.Read), TestContext.Current.CancellationToken);
}
