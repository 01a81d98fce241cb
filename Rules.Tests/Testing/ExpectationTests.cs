using ExportPolicy.Rules.Testing;

namespace ExportPolicy.Rules.Tests.Testing;

/// <summary>Assertions of the test kit: what they let pass, and what a failure says.</summary>
public class ExpectationTests
{
    private static readonly ExportGate Gate = Gates.Open();

    [Fact]
    public void DecisionsAsExpected_Pass()
    {
        Gate.Check(A.Transfer(), Evidence.None).ShouldPermit().ShouldOpen(A.Transfer());
        Gate.Check(A.Transfer("UA"), Evidence.None).ShouldDeny().ShouldDeny("no-lethal-aid");
        Gate.Check(A.Transfer(documents: Documents.None), Evidence.None).ShouldRefer("licence-required", "certificate-required");
        Gate.Check(A.Transfer()).ShouldRefer().ShouldBeWithheld(WithheldReason.NoEvidence);
        Gate.Check(A.Transfer(), Evidence.None).ShouldPermit().ShouldNotOpen(A.Transfer("UA"), ClearanceRefusal.ChangedTransfer);
    }

    [Fact]
    public void AnotherOutcome_FailsAndSaysWhy() => Fails(
        () => Gate.Check(A.Transfer("UA"), Evidence.None).ShouldPermit(),
        "Transfer 'T-1': expected Permitted, was Denied.",
        "Prohibit by no-lethal-aid: line 1");

    [Fact]
    public void WithheldClearance_FailsAndSaysWhy() => Fails(
        () => Gate.Check(A.Transfer()).ShouldPermit(),
        "expected Permitted, was Referred.",
        "withheld, NoEvidence: No evidence was handed over");

    [Fact]
    public void PermittedWhereDenialIsExpected_FailsAndSaysThatNothingIsAgainstIt() => Fails(
        () => Gate.Check(A.Transfer(), Evidence.None).ShouldDeny(),
        "expected Denied, was Permitted.",
        "nothing stands against it");

    [Fact]
    public void AnotherRule_FailsAndNamesTheMissingOne() => Fails(
        () => Gate.Check(A.Transfer("UA"), Evidence.None).ShouldDeny("no-lethal-aid", "embargoed"),
        "expected Denied by embargoed, was Denied.",
        "Prohibit by no-lethal-aid");

    [Fact]
    public void AnotherReasonToWithhold_Fails() => Fails(
        () => Gate.Check(A.Transfer()).ShouldBeWithheld(WithheldReason.OtherDay),
        "a clearance to be withheld because of OtherDay",
        "NoEvidence");

    [Fact]
    public void ClearanceThatDoesNotOpen_FailsAndSaysWhy() => Fails(
        () => Gate.Clear(A.Transfer()).ShouldOpen(A.Transfer(id: "T-2")),
        "Expected the clearance to open for transfer 'T-2'",
        "is for transfer 'T-1'");

    [Fact]
    public void ClearanceThatOpens_FailsWhereItShouldNot() => Fails(
        () => Gate.Clear(A.Transfer()).ShouldNotOpen(A.Transfer()),
        "to be refused for transfer 'T-1', but it opens");

    [Fact]
    public void ClearanceRefusedForAnotherReason_Fails() => Fails(
        () => Gate.Clear(A.Transfer()).ShouldNotOpen(A.Transfer(id: "T-2"), ClearanceRefusal.Expired),
        "because of Expired, but it is because of OtherTransfer");

    [Fact]
    public void GateThatWasOrWasNotAsked_IsTold()
    {
        var gate = TestGate.Permitting();
        gate.ShouldHaveCheckedNothing();
        Fails(() => gate.ShouldHaveChecked("T-1"), "Expected transfer 'T-1' to be checked, but none was.");

        gate.Check(A.Transfer());

        Assert.True(gate.ShouldHaveChecked("T-1").IsPermitted);
        Fails(() => gate.ShouldHaveChecked("T-2"), "but these were: 'T-1'");
        Fails(gate.ShouldHaveCheckedNothing, "Expected no transfer to be checked, but these were: 'T-1'.");
    }

    [Fact]
    public void GateThatWasAskedAndFailed_IsTold()
    {
        var gate = TestGate.Failing(new TimeoutException());
        Assert.Throws<TimeoutException>(() => gate.Check(A.Transfer()));

        Fails(() => gate.ShouldHaveChecked("T-1"), "Expected a decision about transfer 'T-1', but every check of it failed.");
        Fails(gate.ShouldHaveCheckedNothing, "Expected no transfer to be checked, but these were: 'T-1'.");
    }

    [Fact]
    public void Kit_NeedsNoTestFramework() => Assert.All(
        typeof(TestGate).Assembly.GetReferencedAssemblies(),
        reference => Assert.True(reference.Name is "ExportPolicy.Rules" || reference.Name!.StartsWith("System.", StringComparison.Ordinal), reference.Name));

    // Analyzers refuse the kit outside test projects by this mark.
    [Fact]
    public void Kit_IsMarkedForTestsOnly() => Assert.All(
        typeof(TestGate).Assembly.GetExportedTypes(),
        type => Assert.True(type.IsDefined(typeof(TestOnlyAttribute), false), type.Name));

    private static void Fails(Action expectation, params string[] words)
    {
        var failure = Assert.Throws<ExpectationException>(expectation);
        Assert.All(words, word => Assert.Contains(word, failure.Message, StringComparison.Ordinal));
    }
}
