using ExportPolicy.Rules.Testing;

namespace ExportPolicy.Rules.Tests;

/// <summary>What a gate does with an evidence source, and what a source can do to a gate.</summary>
public class EvidenceSourceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Check_AsksTheSource()
    {
        var source = new TestEvidenceSource(TestEvidence.That(A.GoesTo("UA")));
        var gate = Gates.Open(source: source);

        Assert.Equal(Outcome.Denied, gate.Check(A.Transfer()).Outcome);
        Assert.Equal(Outcome.Denied, (await gate.CheckAsync(A.Transfer(), cancellationToken: Cancellation)).Outcome);
        Assert.Equal(2, source.Asked.Count);
    }

    [Fact]
    public void Check_WithEvidence_DoesNotAskTheSource()
    {
        var source = new TestEvidenceSource(_ => throw new InvalidOperationException("asked"));

        Assert.True(Gates.Open(source: source).Check(A.Transfer(), Evidence.None).IsPermitted);
    }

    [Fact]
    public async Task SourceThatFails_FailsTheCheck()
    {
        var problem = new TimeoutException("no answer");
        var gate = Gates.Open(source: new TestEvidenceSource(_ => throw problem));

        Assert.Same(problem, Assert.Throws<TimeoutException>(() => gate.Check(A.Transfer())));
        Assert.Same(problem, await Assert.ThrowsAsync<TimeoutException>(() => gate.CheckAsync(A.Transfer(), cancellationToken: Cancellation)));
    }

    [Fact]
    public async Task SourceThatReturnsNull_FailsTheCheck()
    {
        var gate = Gates.Open(source: new TestEvidenceSource(_ => null!));

        foreach (var problem in new[]
        {
            Assert.Throws<InvalidOperationException>(() => gate.Check(A.Transfer())),
            await Assert.ThrowsAsync<InvalidOperationException>(() => gate.CheckAsync(A.Transfer(), cancellationToken: Cancellation)),
            await Assert.ThrowsAsync<InvalidOperationException>(() => Gates.Open(source: new Source { Search = (_, _) => null! }).CheckAsync(A.Transfer(), cancellationToken: Cancellation)),
        })
        {
            Assert.Contains("returned null for transfer 'T-1'; expected evidence, or Evidence.None", problem.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task SourceThatAsksTheGateForEvidence_FailsTheCheck()
    {
        ExportGate gate = null!;
        gate = Gates.Open(source: new Source
        {
            Answer = transfer => gate.Check(transfer).IsPermitted ? Evidence.None : Evidence.None,
            Search = async (transfer, cancellation) =>
            {
                await Task.Yield();
                await gate.CheckAsync(transfer, cancellationToken: cancellation);
                return Evidence.None;
            },
        });

        Assert.Contains("while it is asked for evidence about it", Assert.Throws<InvalidOperationException>(() => gate.Check(A.Transfer())).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => gate.CheckAsync(A.Transfer(), cancellationToken: Cancellation));
        Assert.True(gate.Check(A.Transfer(), Evidence.None).IsPermitted);
    }

    [Fact]
    public void SourceThatComesBackToTheTransferByAnother_FailsTheCheck()
    {
        ExportGate gate = null!;
        gate = Gates.Open(source: new TestEvidenceSource(transfer => gate.Check(A.Transfer(id: transfer.Id == "a" ? "b" : "a")).IsPermitted ? Evidence.None : Evidence.None));

        Assert.Contains("check transfer 'a' while it is asked for evidence about it", Assert.Throws<InvalidOperationException>(() => gate.Check(A.Transfer(id: "a"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SourceThatChecksAnotherTransfer_IsFine()
    {
        ExportGate gate = null!;
        gate = Gates.Open(source: new TestEvidenceSource(transfer => transfer.Id == "T-1" || gate.Check(A.Transfer()).IsPermitted ? Evidence.None : Evidence.None));

        Assert.True(gate.Check(A.Transfer(id: "T-2")).IsPermitted);
        Assert.True((await gate.CheckAsync(A.Transfer(id: "T-2"), cancellationToken: Cancellation)).IsPermitted);
    }

    // Such as a worker that the source starts when it is first used.
    [Fact]
    public async Task WorkThatASourceLeavesRunning_MayCheckTheTransferLater()
    {
        ExportGate gate = null!;
        var answered = new TaskCompletionSource();
        Task<Decision>? later = null;
        gate = Gates.Open(source: new TestEvidenceSource(transfer =>
        {
            later ??= Task.Run(async () =>
            {
                await answered.Task;
                return gate.Check(transfer);
            });
            return Evidence.None;
        }));

        gate.Check(A.Transfer());
        answered.SetResult();
        Assert.True((await later!).IsPermitted);
    }

    [Fact]
    public async Task SourceThatHandsEvidenceToItsOwnCheck_IsFine()
    {
        ExportGate gate = null!;
        gate = Gates.Open(source: new TestEvidenceSource(transfer => gate.Check(transfer, Evidence.None).IsPermitted ? Evidence.None : Evidence.None));

        Assert.True(gate.Check(A.Transfer()).IsPermitted);
        Assert.True((await gate.CheckAsync(A.Transfer(), cancellationToken: Cancellation)).IsPermitted);
        Assert.True(gate.Check(A.Transfer()).IsPermitted);
    }

    // What counts is the moment of the decision, not that of the question.
    [Fact]
    public async Task SlowSource_DoesNotKeepThePoliciesOfYesterday()
    {
        var clock = Gates.Clock();
        var gate = new ExportGate(
            new ExportPolicyOptions { Policies = PolicySet.Of(TestPolicy.InForce("from: 2022-01-01, until: 2022-11-12, time-zone: \"+09:00\"", "KR", TestPolicy.AllowsAll)) },
            new TestEvidenceSource(_ =>
            {
                clock.Advance(TimeSpan.FromHours(6));
                return Evidence.None;
            }),
            clock);

        Assert.True(gate.Check(A.Transfer()).IsPermitted);
        Assert.False(gate.Check(A.Transfer()).IsPermitted);
        clock.Set(Gates.Noon.AddHours(7));
        Assert.False((await gate.CheckAsync(A.Transfer(), cancellationToken: Cancellation)).IsPermitted);
    }

    [Fact]
    public async Task CheckAsync_Cancelled_DecidesNothing()
    {
        using var cancelled = new CancellationTokenSource();
        var asked = new CancellationToken();
        var gate = Gates.Open(source: new Source
        {
            Search = (_, cancellation) =>
            {
                asked = cancellation;
                cancelled.Cancel();
                return Task.FromResult(Evidence.None);
            },
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gate.CheckAsync(A.Transfer(), cancellationToken: cancelled.Token));
        Assert.Equal(cancelled.Token, asked);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gate.CheckAsync(A.Transfer(), Evidence.None, cancellationToken: cancelled.Token));
    }

    [Fact]
    public async Task CheckAsync_WaitsForTheSource()
    {
        var search = new TaskCompletionSource<Evidence>();
        var check = Gates.Open(source: new Source { Search = (_, _) => search.Task }).CheckAsync(A.Transfer(), cancellationToken: Cancellation);

        Assert.False(check.IsCompleted);
        search.SetResult(TestEvidence.That(A.GoesTo("UA")));
        Assert.Equal(Outcome.Denied, (await check).Outcome);
    }

    private sealed class Source : IEvidenceSource
    {
        public Func<Transfer, Evidence> Answer { get; init; } = _ => Evidence.None;

        public Func<Transfer, CancellationToken, Task<Evidence>> Search { get; init; } = (_, _) => Task.FromResult(Evidence.None);

        public Evidence Find(Transfer transfer) => Answer(transfer);

        public Task<Evidence> FindAsync(Transfer transfer, CancellationToken cancellationToken) => Search(transfer, cancellationToken);
    }
}
