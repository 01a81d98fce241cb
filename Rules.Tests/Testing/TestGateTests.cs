using ExportPolicy.Rules.Testing;

namespace ExportPolicy.Rules.Tests.Testing;

/// <summary>A gate whose verdict a test chooses.</summary>
public class TestGateTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Verdict_IsTheOneThatTheTestChose()
    {
        Assert.Equal(Outcome.Permitted, TestGate.Permitting().Check(A.Transfer("UA")).Outcome);
        Assert.Equal(Outcome.Denied, TestGate.Denying().Check(A.Transfer(), Evidence.None).Outcome);
        Assert.Equal(Outcome.Referred, (await TestGate.Referring().CheckAsync(A.Transfer(), cancellationToken: Cancellation)).Outcome);
        Assert.Equal(Outcome.Denied, (await TestGate.Deciding((_, evidence) => evidence is null ? Outcome.Permitted : Outcome.Denied).CheckAsync(A.Transfer(), Evidence.None, cancellationToken: Cancellation)).Outcome);
    }

    [Fact]
    public void Verdict_CanDifferByTransfer()
    {
        var gate = TestGate.Permitting().Deny("a").Refer("b").Deny("c").Permit("c");

        Assert.Equal(
            [Outcome.Denied, Outcome.Referred, Outcome.Permitted, Outcome.Permitted],
            gate.CheckAll(["a", "b", "c", "d"], id => A.Transfer(id: id)).Select(one => one.Decision.Outcome));
    }

    [Fact]
    public async Task Checks_AreRemembered()
    {
        var gate = TestGate.Denying();

        gate.Check(A.Transfer(id: "a"));
        gate.Check(A.Transfer(id: "b"), Evidence.None);
        await gate.CheckAsync(A.Transfer(id: "c"), cancellationToken: Cancellation);
        await gate.CheckAsync(A.Transfer(id: "d"), Evidence.None, cancellationToken: Cancellation);

        Assert.Equal(["a", "b", "c", "d"], gate.Checked.Select(transfer => transfer.Id));
        Assert.All(gate.Decisions, decision => Assert.Equal(Outcome.Denied, decision.Outcome));
        Assert.Throws<ExportDeniedException>(gate.Decisions[0].RequireClearance);
    }

    [Fact]
    public void Clearance_IsARealOne()
    {
        var clock = Gates.Clock();
        var gate = TestGate.Permitting(clock);
        var clearance = gate.Check(A.Transfer()).RequireClearance();

        clearance.Demand(A.Transfer(), gate);
        Assert.Equal(ClearanceRefusal.ChangedTransfer, Assert.Throws<ClearanceException>(() => clearance.Demand(A.Transfer("UA"))).Refusal);
        Assert.Equal(ClearanceRefusal.OtherGate, Assert.Throws<ClearanceException>(() => clearance.Demand(A.Transfer(), TestGate.Permitting())).Refusal);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(ClearanceRefusal.Expired, Assert.Throws<ClearanceException>(() => clearance.Demand(A.Transfer())).Refusal);
    }

    [Fact]
    public void FailingGate_FailsEveryCheckButThoseThatTheTestSpeaksOf()
    {
        var problem = new TimeoutException();
        var gate = TestGate.Failing(problem).Permit("a");

        Assert.Same(problem, Assert.Throws<TimeoutException>(() => gate.Check(A.Transfer())));
        Assert.True(gate.Check(A.Transfer(id: "a")).IsPermitted);
    }

    [Fact]
    public async Task ChecksThatFail_AreRememberedWithoutADecision()
    {
        var gate = TestGate.Failing(new TimeoutException());

        Assert.Throws<TimeoutException>(() => gate.Check(A.Transfer(id: "a")));
        Assert.Throws<TimeoutException>(() => gate.Check(A.Transfer(id: "b"), Evidence.None));
        await Assert.ThrowsAsync<TimeoutException>(() => gate.CheckAsync(A.Transfer(id: "c"), cancellationToken: Cancellation));
        await Assert.ThrowsAsync<TimeoutException>(() => gate.CheckAsync(A.Transfer(id: "d"), Evidence.None, cancellationToken: Cancellation));
        Assert.Throws<ArgumentNullException>(() => gate.Check(null!));

        Assert.Equal(["a", "b", "c", "d"], gate.Checked.Select(transfer => transfer.Id));
        Assert.Empty(gate.Decisions);
    }

    [Fact]
    public async Task RedeemAsync_ChecksAgain()
    {
        var gate = TestGate.Permitting();
        var reference = gate.Check(A.Transfer()).RequireClearance().Reference;

        (await gate.RedeemAsync(reference, A.Transfer(), null, "key", Cancellation)).Demand(A.Transfer(), gate);
        Assert.Equal(2, gate.Checked.Count);
        Assert.Contains("Check it as it is now", (await Assert.ThrowsAsync<InvalidOperationException>(() => gate.RedeemAsync(reference, A.Transfer("UA"), null, "key", Cancellation))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => gate.RedeemAsync(reference, A.Transfer(), null, " ", Cancellation));
        gate.Deny("T-1");
        await Assert.ThrowsAsync<ExportDeniedException>(() => gate.RedeemAsync(reference, A.Transfer(), null, "key", Cancellation));
    }

    [Fact]
    public void Checks_FromSeveralThreads_AreAllRemembered()
    {
        var gate = TestGate.Permitting();

        Parallel.For(0, 500, i => gate.Check(A.Transfer(id: $"{i}")));

        Assert.Equal(500, gate.Checked.Select(transfer => transfer.Id).Distinct().Count());
    }
}
