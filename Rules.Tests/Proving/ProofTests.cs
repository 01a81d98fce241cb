using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Tests.Proving;

/// <summary>Proofs hold for policies that are right, and every fault that is put in is found, with a case that shows it.</summary>
public sealed class ProofTests
{
    private const string Ban = "id: ban, kind: lethal-aid-ban, recipients: [UA]";
    private const string Source = "source: { title: T, publisher: P, date: 2022-01-01, quote: q }";
    private const string Allowed = "id: allowed, kind: allowance, recipients: [US, UA], goods: {lethality: [lethal, non-lethal]}";

    [Fact]
    public void Proof_RightPolicy_HoldsInEveryCase()
    {
        var proof = Prove(TestPolicy.Of(Ban, Allowed));

        Assert.All(proof.Properties, property => Assert.Null(property.Why));
        Assert.True(proof.Holds);
        Assert.Equal(["no-lethal-permit", "letter-and-knowledge-apart", "evidence-never-loosens", "denial-wins", "every-case-decided", "outcome-by-standard", "every-commitment-decides"], proof.Properties.Select(property => property.Name));
        Assert.Equal(["every-commitment-decides"], proof.Properties.Where(property => property.CountsCommitments).Select(property => property.Name));
        Assert.Equal(new DateOnly(2022, 1, 1), proof.AsOf);
        Assert.Equal(proof.Space.Cases, proof.Space.Sheets.Sum(sheet => sheet.Axes.Aggregate(1L, (product, axis) => product * axis.Value)));
    }

    [Theory]
    [InlineData("no-lethal-aid", "end user: UA", null)]
    [InlineData("no-lethal-aid-by-evidence", null, "said of the goods: go on to UA")]
    public void Proof_RuleOfTheBanFindsNothing_ShowsTheLethalPermit(string rule, string? declared, string? said)
    {
        var policy = TestPolicy.Of(Ban, Allowed);
        var proof = Prove(policy, decided => Faults.Without(decided, finding => finding.RuleId == rule));

        var broken = Broken(proof, "no-lethal-permit");
        Assert.Contains("bans them", broken.Why, StringComparison.Ordinal);
        var difference = Assert.Single(Differences(broken));
        Assert.StartsWith(declared ?? said!, difference, StringComparison.Ordinal);

        // The rule in its place, the same case is not permitted: it runs as it is shown.
        var (@case, assessment) = Decide(policy, broken.Counterexample!);
        Assert.NotEqual(Outcome.Permitted, assessment.OnKnowledge);
        Assert.Contains(assessment.Findings, finding => finding.RuleId == rule);
        Assert.Equal(@case, CaseReader.OfArchive.Parse(System.Text.Encoding.UTF8.GetBytes(CaseWriter.Write(@case)), "case.json"));
    }

    // However the ban words its goods: lethal ones are among them.
    [Theory]
    [InlineData("military")]
    [InlineData("all")]
    [InlineData("{codes: [ML3]}")]
    [InlineData("{listed: true}")]
    public void Proof_BanInOtherWords_IsHeldToTheSame(string goods)
    {
        ProofRuns.SkipUnlessWanted();
        var broken = Broken(Prove(TestPolicy.Of($"{Ban}, goods: {goods}", Allowed), decided => Faults.Without(decided, finding => finding.RuleId == "no-lethal-aid")), "no-lethal-permit");

        Assert.True(broken.Cases > broken.Broken);
    }

    [Fact]
    public void Proof_PolicyWithoutBan_SaysThatNoCaseIsMeant() =>
        Assert.Equal(0, Prove(TestPolicy.Of(Allowed)).Properties.Single(property => property.Name == "no-lethal-permit").Cases);

    // A promise is held in cases that combine what it names, whoever else asks for that.
    [Theory]
    [InlineData("never: permit, when: {end-user: [US], licence: present}", "line 1 is permitted")]
    [InlineData("never: refer, when: {kinds: [brokering], route: unknown, certificate: missing}", "line 1 is referred")]
    [InlineData("always: deny, when: {bases: [loan], stages: [shipped], said-to-reach: [UA], at-least: known}", "line 1 is referred")]
    [InlineData("never: permit, when: {licence: missing, consent: present}", "line 1 is permitted")]
    [InlineData("never: permit, when: {fund-for: [FR]}", "no case of the space is meant by it")]
    [InlineData("never: permit, when: {goods: {codes: [ML13]}, recipients: [UA], consent: present, kinds: [export]}", "line 1 is permitted")]
    public void Proof_AbsurdPromise_DoesNotHold(string promise, string says)
    {
        ProofRuns.SkipUnlessWanted();
        var policy = Policy.Parse(TextOf("parameters: {suspicion: refer}", Ban, Allowed, "id: consent, kind: retransfer-consent, goods: all") + $"\nproperties:\n  - {{id: absurd, {promise}}}\n");

        Assert.Contains(says, Broken(Prove(policy), "absurd").Why, StringComparison.Ordinal);
    }

    // An amount in the unit of one cap cannot be compared with another: promises of the recipients of that one would seem to hold.
    [Theory]
    [InlineData("US", "recipients: [US], goods: all, cap: {amount: 100, unit: rounds}", "recipients: [PL], goods: all, cap: {amount: 10, unit: tonnes}")]
    [InlineData("PL", "recipients: [US], goods: all, cap: {amount: 100, unit: rounds}", "recipients: [PL], goods: all, cap: {amount: 10, unit: tonnes}")]
    [InlineData("US", "recipients: [US], goods: all, cap: {amount: 100, unit: rounds}", "recipients: [US], goods: all, value: {amount: 1000, currency: USD}")]
    [InlineData("US", "recipients: [US], goods: all, value: {amount: 1000, currency: USD}", "recipients: [US], goods: all, cap: {amount: 100, unit: rounds}")]
    [InlineData("US", "recipients: [US], goods: {codes: [ML13]}, cap: {amount: 10, unit: tonnes}", "recipients: [US], goods: {codes: [ML3]}, cap: {amount: 100, unit: rounds}")]
    [InlineData("US", "recipients: [US], goods: {codes: [ML13]}, cap: {amount: 0.5, unit: rounds}", "recipients: [US], goods: {codes: [ML3]}, cap: {amount: 0.2, unit: rounds}")]
    [InlineData("PL", "recipients: [US], goods: all, value: {amount: 1, currency: EUR}", "recipients: [PL], goods: all, value: {amount: 0.1, currency: USD}")]
    public void Proof_AbsurdPromiseUnderCapsOfSeveralUnits_DoesNotHold(string recipient, string first, string second)
    {
        var caps = $"  - {{ id: one, kind: quantity-cap, {first}, {Source} }}\n  - {{ id: other, kind: quantity-cap, {second}, {Source} }}\n";
        var policy = Policy.Parse(TextOf("", "id: allowed, kind: allowance, recipients: [US, PL], goods: all") + $"\n{caps}properties:\n  - {{id: absurd, never: permit, when: {{end-user: [{recipient}], goods: {{codes: [ML3]}}}}}}\n");
        var proof = Prove(policy);

        var broken = Broken(proof, "absurd");
        Assert.Equal(Outcome.Permitted, Decide(policy, broken.Counterexample!).Assessment.Outcome);
        Assert.Null(proof.Properties.Single(property => property.Name == "every-commitment-decides").Why);
    }

    [Fact]
    public void Proof_OutcomeByTheLetterUnderKnowledge_IsFound() => AssertFound(
        "outcome-by-standard", decided => decided with { Outcome = decided.ByLetter }, ["plan for stock: replaces stock given to UA"]);

    [Fact]
    public void Proof_GapThatNobodyAcknowledgedIsPermittedUnderTheLetter_IsFound()
    {
        var policy = Policy.Parse(TextOf("", Ban, Allowed).Replace("standard: knowledge", "standard: letter", StringComparison.Ordinal));
        Assert.True(Prove(policy).Holds);

        var broken = Broken(Prove(policy, decided => decided with { Outcome = decided.ByLetter }), "outcome-by-standard");
        Assert.Contains("expected referred by the standard letter", broken.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Proof_PolicyThatMeansNoSale_PromisesNothingOfSales() =>
        Assert.True(Prove(Policy.Parse(TextOf("parameters: {sale: aid-only}", Ban, Allowed))).Holds);

    // Lethal goods of a sale that are sold on: nothing of the engine is changed, the promise of the file is not kept.
    [Fact]
    public void Proof_PromiseThatTheCommitmentsDoNotKeep_IsBroken()
    {
        var policy = Policy.Parse(TextOf("parameters: {sale: aid-only}", Ban, Allowed) + "\nproperties:\n  - {id: no-shells, never: permit, when: {goods: lethal, recipients: [UA]}}\n  - {id: no-shells-given, never: permit, when: {goods: lethal, recipients: [UA], bases: [gift]}}\n");
        var proof = Prove(policy);

        var broken = Broken(proof, "no-shells");
        Assert.Equal("the policy promises to never permit when goods lethal, recipients UA; line 1 is permitted (by the letter permitted, on knowledge permitted)", broken.Why);
        Assert.Equal(["end user: UA"], Differences(broken));
        Assert.Equal(Outcome.Permitted, Decide(policy, broken.Counterexample!).Assessment.Outcome);
        Assert.True(proof.Properties.Single(property => property.Name == "no-shells-given").Holds);
    }

    [Fact]
    public void Proof_KnowledgePermitsWhatTheLetterDenies_CrossesThem() => AssertFound(
        "letter-and-knowledge-apart",
        decided => decided.ByLetter == Outcome.Denied ? decided with { OnKnowledge = Outcome.Permitted } : decided,
        ["end user: UA"]);

    [Fact]
    public void Proof_EvidenceMovesTheLetter_CrossesThem() => AssertFound(
        "letter-and-knowledge-apart",
        decided => decided.Findings.Any(finding => finding.RuleId == "secrecy-requested") ? decided with { ByLetter = decided.OnKnowledge } : decided,
        ["said of the transfer: secrecy is asked for: a rumour"]);

    [Fact]
    public void Proof_KnowledgeBeyondDoubtIsLost_Loosens() => AssertFound(
        "evidence-never-loosens",
        decided => Faults.Without(decided, finding => finding.Level == KnowledgeLevel.Known),
        ["said of the goods: go on to UA: on record, done"]);

    [Fact]
    public void Proof_AllowanceWinsOverProhibition_IsFound() => AssertFound(
        "denial-wins",
        decided => decided.Findings.Any(finding => finding.Effect == Effect.Allow) ? decided with { Outcome = Outcome.Permitted, ByLetter = Outcome.Permitted, OnKnowledge = Outcome.Permitted } : decided,
        ["end user: UA"]);

    [Fact]
    public void Proof_WhatNothingAllowsIsPermitted_IsFound() => AssertFound(
        "every-case-decided",
        decided => decided.Findings.All(finding => finding.RuleId == "not-covered") ? decided with { Outcome = Outcome.Permitted } : decided,
        ["basis: gift"],
        "id: ban, kind: lethal-aid-ban, recipients: [UA]",
        "id: allowed, kind: allowance, recipients: [US], goods: lethal, bases: [sale]");

    [Fact]
    public void Proof_NoVerdict_IsFoundAndTheProofGoesOn() => AssertFound(
        "every-case-decided",
        decided => decided.Findings.Any(finding => finding.RuleId == "route-unknown") ? throw new InvalidOperationException("a fault in a rule") : decided,
        ["route: unknown"]);

    // The policy is weakened here, not the engine: what the second allows the first allows already.
    [Theory]
    [InlineData("id: again, kind: allowance, recipients: [US], goods: lethal", "the verdict would be the same without it")]
    [InlineData("id: again, kind: allowance, recipients: [KP], goods: {codes: [ML3]}, bases: [loan]", null)]
    [InlineData("id: again, kind: lethal-aid-ban, recipients: [UA], goods: {codes: [ML3]}", "the verdict would be the same without it")]
    public void Proof_CommitmentOnWhichNothingHangs_IsNamed(string further, string? says)
    {
        ProofRuns.SkipUnlessWanted();
        var proof = Prove(TestPolicy.Of(Ban, Allowed, further));

        if (says is null)
        {
            Assert.True(proof.Holds);
            return;
        }

        var broken = Broken(proof, "every-commitment-decides");
        Assert.Contains("again", broken.Why, StringComparison.Ordinal);
        Assert.Contains(says, broken.Why, StringComparison.Ordinal);
        Assert.NotNull(broken.Counterexample);
    }

    [Fact]
    public void Proof_OneThreadOrTwo_IsTheSame()
    {
        ProofRuns.SkipUnlessWanted();
        var policy = TestPolicy.Of(Ban, "id: allowed, kind: allowance, recipients: [US], goods: lethal");
        Proof[] proofs = [.. new[] { 1, 2 }.Select(threads => new Prover(PolicySet.Of(policy), new ProofOptions(SpaceDepth.Quick, threads, SmallTables.Read), decided => Faults.Without(decided, finding => finding.RuleId == "route-unknown")).Run(default))];

        Assert.Equal(proofs[0].Properties.Select(property => (property.Name, property.Broken, property.Why, Differences: string.Join(", ", Differences(property)))), proofs[1].Properties.Select(property => (property.Name, property.Broken, property.Why, string.Join(", ", Differences(property)))));
        Assert.Equal(proofs[0].Commitments, proofs[1].Commitments);
    }

    [Fact]
    public void Proof_PoliciesThatAreNeverInForceTogether_AreRefused()
    {
        var problem = Assert.Throws<ArgumentException>(() => Proof.Of(PolicySet.Of(PolicySet.Shipped.Find("kr-2022-10-28")!, PolicySet.Shipped.Find("kr-2023-04-19")!)));
        Assert.StartsWith("kr-2022-10-28 is not in force on 2023-04-19, when the last of the policies begins; expected policies that are in force together.", problem.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Proof.Of(PolicySet.Empty));
    }

    // What is proved of every policy is told under these names.
    [Fact]
    public void Promise_UnderABuiltInName_IsAnErrorThatListsThemAll()
    {
        var names = Prove(TestPolicy.Of(Allowed)).Properties.Select(property => property.Name).ToList();

        Assert.All(names, name => Assert.Contains(
            $"properties[0].id: The id '{name}' is the name of a property that is proved of every policy; expected another than {string.Join(", ", names)}.",
            Assert.Throws<PolicyLoadException>(() => Policy.Parse(TextOf("", Allowed) + $"\nproperties:\n  - {{id: {name}, never: permit, when: {{recipients: [UA]}}}}\n")).Message,
            StringComparison.Ordinal));
    }

    [Fact]
    public void Axes_AreInTheWordsOfFiles()
    {
        var policy = TestPolicy.Of(Ban, Allowed);
        var axes = CaseSpace.Of([policy], SmallTables.Read, policy.EffectiveFrom, policy.EffectiveFrom, SpaceDepth.Quick).Axes;

        Assert.Equal(Enum.GetValues<TransferStage>().Select(FileWords.Of).Order(), AxisFactory.Stage().Values.Select(value => value.Name).Order());
        Assert.Equal(Enum.GetValues<Lethality>().Select(FileWords.Of).Prepend("none"), axes["declared lethality"]);
        Assert.Contains(axes["goods"], goods => goods.StartsWith("non-lethal, listed (", StringComparison.Ordinal));
        Assert.All(axes["basis"].SelectMany(bases => bases.Split(" or ")), basis => Assert.NotNull(FileWords.Find<TransferBasis>(basis)));
    }

    [Fact]
    public void Proof_Cancelled_Ends() =>
        Assert.ThrowsAny<OperationCanceledException>(() => Proof.Of(PolicySet.Of(TestPolicy.Of(Ban)), cancellation: new CancellationToken(canceled: true)));

    private static void AssertFound(string property, Func<Decided, Decided> weaken, string[] differences, params string[] commitments)
    {
        var policy = TestPolicy.Of(commitments.Length > 0 ? commitments : [Ban, Allowed]);
        var broken = Broken(Prove(policy, weaken), property);
        Assert.Equal(differences, Differences(broken));

        // The case is one that the fault touches, and reads back as it was.
        var (@case, assessment) = Decide(policy, broken.Counterexample!);
        Assert.Equal(@case, CaseReader.OfArchive.Parse(System.Text.Encoding.UTF8.GetBytes(CaseWriter.Write(@case)), "case.json"));
        var right = Decided.By(assessment);
        Assert.NotEqual(right, Try(() => weaken(right)));
    }

    private static Decided? Try(Func<Decided> weaken)
    {
        try
        {
            return weaken();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static Proof Prove(Policy policy, Func<Decided, Decided>? weaken = null) =>
        new Prover(PolicySet.Of(policy), new ProofOptions(SpaceDepth.Quick, Reference: SmallTables.Read), weaken).Run(TestContext.Current.CancellationToken);

    private static PropertyResult Broken(Proof proof, string name)
    {
        Assert.False(proof.Holds);
        var broken = proof.Properties.Single(property => property.Name == name);
        Assert.False(broken.Holds);
        return broken;
    }

    private static string[] Differences(PropertyResult property) => [.. (property.Counterexample?.Differences ?? []).Select(difference => $"{difference.Key}: {difference.Value}")];

    private static (Case Case, Assessment Assessment) Decide(Policy policy, Counterexample counterexample)
    {
        var @case = counterexample.Case;
        return (@case, new PolicyEngine(PolicySet.Of(policy), SmallTables.Read).Assess(@case.Transfer, @case.Evidence, @case.AsOf, @case.KnownAt));
    }

    private static string TextOf(string head, params string[] commitments) => $$"""
        id: test
        version: "1"
        state: KR
        issuer: Test
        effective: {from: 2022-01-01, time-zone: "+09:00"}
        standard: knowledge
        {{head}}
        commitments:
        {{string.Join('\n', commitments.Select(commitment => $"  - {{ {commitment}, {Source} }}"))}}
        """;
}
