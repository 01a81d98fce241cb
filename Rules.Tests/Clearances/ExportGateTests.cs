namespace ExportPolicy.Rules.Tests;

/// <summary>When a gate issues a clearance, and when it only says what the policies say.</summary>
public class ExportGateTests
{
    [Fact]
    public void Check_PermittedNow_HoldsAClearance()
    {
        var decision = Gates.Open().Check(A.Transfer(), Evidence.None);

        Assert.Equal(Outcome.Permitted, decision.Outcome);
        Assert.True(decision.IsPermitted);
        Assert.True(decision.TryGetClearance(out var clearance));
        Assert.Same(clearance, decision.Clearance);
        Assert.Same(clearance, decision.RequireClearance());
        Assert.Empty(decision.Withheld);
    }

    [Fact]
    public void Check_DeniedByPolicy_HasNoClearance()
    {
        var decision = Gates.Open().Check(A.Transfer("UA"), Evidence.None);

        Assert.Equal(Outcome.Denied, decision.Outcome);
        Assert.False(decision.TryGetClearance(out _));
        Assert.Same(decision, Assert.Throws<ExportDeniedException>(decision.RequireClearance).Decision);
    }

    [Fact]
    public void Check_ReferredByPolicy_HasNoClearance()
    {
        var decision = Gates.Open().Check(A.Transfer(documents: Documents.None), Evidence.None);

        Assert.Equal(Outcome.Referred, decision.Outcome);
        Assert.Same(decision, Assert.Throws<ExportReferredException>(decision.RequireClearance).Decision);
    }

    [Theory]
    [InlineData(TransferStage.Proposed, WithheldReason.NotContracted)]
    [InlineData(TransferStage.Negotiating, WithheldReason.NotContracted)]
    [InlineData(TransferStage.AgreedInPrinciple, WithheldReason.NotContracted)]
    [InlineData(TransferStage.Shipped, WithheldReason.AlreadyShipped)]
    [InlineData(TransferStage.Delivered, WithheldReason.AlreadyShipped)]
    public void Check_NotContracted_IsReferredThoughThePoliciesPermit(TransferStage stage, WithheldReason expected) =>
        IsWithheld(Gates.Open().Check(A.Transfer(stage: stage), Evidence.None), expected);

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(100)]
    public void Check_AsOfAnotherDay_IsReferredThoughThePoliciesPermit(int days) =>
        IsWithheld(Gates.Open().Check(A.Transfer(), Evidence.None, new() { AsOf = A.Day.AddDays(days) }), WithheldReason.OtherDay);

    [Fact]
    public void Check_AsOfToday_IsACheckToActOn()
    {
        // Noon in Korea is the evening before in New York: at midnight there it is one day for both.
        var clock = Gates.Clock();
        clock.Advance(TimeSpan.FromHours(2));

        Assert.True(Gates.Open(clock).Check(A.Transfer(), Evidence.None, new() { AsOf = A.Day, KnownAt = A.Day }).IsPermitted);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Check_ByKnowledgeOfAnotherDay_IsReferredThoughThePoliciesPermit(int days) =>
        IsWithheld(Gates.Open().Check(A.Transfer(), Evidence.None, new() { KnownAt = A.Day.AddDays(days) }), WithheldReason.OtherKnowledge);

    [Fact]
    public void Check_WithoutEvidenceAndSource_IsReferredAndSaysSo()
    {
        var decision = Gates.Open().Check(A.Transfer());

        IsWithheld(decision, WithheldReason.NoEvidence);
        Assert.Contains("IEvidenceSource", Assert.Throws<ExportReferredException>(decision.RequireClearance).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_PolicyReadByOtherParameters_IsReferredThoughThePoliciesPermit()
    {
        var options = new ExportPolicyOptions { Policies = PolicySet.Shipped.WithParameters(policy => policy.Parameters with { Backfill = BackfillReading.Permit }) };

        var withheld = Gates.Open(options: options).Check(A.Transfer(), Evidence.None).Withheld;

        Assert.NotEmpty(withheld);
        Assert.All(withheld, reason => Assert.Equal(WithheldReason.WhatIf, reason.Reason));
    }

    [Fact]
    public void Check_SeveralReasons_NamesThemAll() => Assert.Equal(
        [WithheldReason.NotContracted, WithheldReason.OtherDay, WithheldReason.NoEvidence],
        Gates.Open().Check(A.Transfer(stage: TransferStage.Proposed), new() { AsOf = A.Day.AddDays(-1) }).Withheld.Select(withheld => withheld.Reason));

    [Fact]
    public void Check_DeniedAndWithheld_StaysDenied() =>
        Assert.Equal(Outcome.Denied, Gates.Open().Check(A.Transfer("UA", stage: TransferStage.Proposed)).Outcome);

    [Fact]
    public async Task RedeemAsync_WithoutALedger_SaysWhatToDoInstead()
    {
        var gate = Gates.Open();
        var reference = gate.Clear(A.Transfer()).Reference;

        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => gate.RedeemAsync(reference, A.Transfer(), null, "key", TestContext.Current.CancellationToken));

        Assert.Contains("needs a ledger", problem.Message, StringComparison.Ordinal);
        Assert.Contains("Check the transfer again", problem.Message, StringComparison.Ordinal);
    }

    private static void IsWithheld(Decision decision, WithheldReason expected)
    {
        Assert.Equal(Outcome.Permitted, decision.Assessment.Outcome);
        Assert.Equal(Outcome.Referred, decision.Outcome);
        Assert.Equal(expected, Assert.Single(decision.Withheld).Reason);
        Assert.Null(decision.Clearance);
        Assert.Throws<ExportReferredException>(decision.RequireClearance);
    }
}
