namespace ExportPolicy.Rules.Tests;

/// <summary>What gates, exceptions, references and attributes are handed is looked at, and refused by name.</summary>
public class ArgumentTests
{
    private static readonly string Digest = TransferDigest.Of(A.Transfer());

    [Theory]
    [InlineData("US", Outcome.Permitted)]
    [InlineData("UA", Outcome.Denied)]
    [InlineData(null, Outcome.Referred)]
    public void ExceptionOfAnotherOutcome_IsRefused(string? to, Outcome outcome)
    {
        // Without evidence nothing is permitted.
        var decision = to is null ? Gates.Open().Check(A.Transfer()) : Gates.Open().Check(A.Transfer(to), Evidence.None);
        Assert.Equal(outcome, decision.Outcome);

        Assert.Equal(outcome == Outcome.Denied, IsTaken(() => new ExportDeniedException(decision), "expected Denied"));
        Assert.Equal(outcome == Outcome.Referred, IsTaken(() => new ExportReferredException(decision), "expected Referred"));

        bool IsTaken(Func<Exception> create, string otherwise)
        {
            if (Record.Exception(create) is not { } problem)
                return true;
            Assert.Contains($"'T-1' is {outcome}; {otherwise}", Assert.IsType<ArgumentException>(problem).Message, StringComparison.Ordinal);
            return false;
        }
    }

    [Fact]
    public void ExceptionOfNoDecision_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new ExportDeniedException(null!));
        Assert.Throws<ArgumentNullException>(() => new ExportReferredException(null!));
    }

    [Fact]
    public void Reference_HasADigest()
    {
        Assert.Equal(Digest, new ClearanceReference("c", Digest, "T-1").Digest);
        Assert.All(
            [Digest[1..], Digest + "0", Digest.ToUpperInvariant(), Digest[..^1] + "g", "sha256", " "],
            digest => Assert.Throws<ArgumentException>(nameof(digest), () => new ClearanceReference("c", digest, "T-1")));
        Assert.Contains("digest of clearance 'c' is 'abc'; expected 64", Assert.Throws<ArgumentException>(() => new ClearanceReference("c", "abc", "T-1")).Message, StringComparison.Ordinal);
    }

    // Both checks: null before cancellation, and everything through the task.
    [Fact]
    public async Task CheckAsync_OfNothing_FailsThroughTheTask()
    {
        var (gate, cancelled) = (Gates.Open(), new CancellationToken(canceled: true));
        Task<Decision>[] checks =
        [
            gate.CheckAsync(null!, cancellationToken: cancelled),
            gate.CheckAsync(null!, Evidence.None, cancellationToken: cancelled),
            gate.CheckAsync(A.Transfer(), null!, null, cancelled),
        ];

        foreach (var check in checks)
            await Assert.ThrowsAsync<ArgumentNullException>(() => check);
        var late = gate.CheckAsync(A.Transfer(), Evidence.None, cancellationToken: cancelled);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => late);
        Assert.True(late.IsCanceled);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public async Task RedeemAsync_WithoutAKey_IsRefusedThroughTheTask(string? key)
    {
        var redemption = Gates.Open().RedeemAsync(new ClearanceReference("c", Digest, "T-1"), A.Transfer(), null, key!, TestContext.Current.CancellationToken);

        Assert.Equal("idempotencyKey", (await Assert.ThrowsAnyAsync<ArgumentException>(() => redemption)).ParamName);
    }

    [Fact]
    public void NamesOfAnAttribute_AreCopied()
    {
        string[] names = ["a"];
        var (requires, mapping) = (new RequiresClearanceAttribute(names), new TransferOfAttribute { Except = names });

        names[0] = "b";
        mapping.Except[0] = "c";

        Assert.Equal(["a"], requires.Parameters);
        Assert.Equal(["a"], mapping.Except);
        Assert.False(requires.Parameters is string[]);
    }

    [Fact]
    public void NameOfAnAttributeThatIsNull_IsRefused()
    {
        Assert.Throws<ArgumentNullException>("parameters", () => new RequiresClearanceAttribute(null!));
        Assert.Throws<ArgumentException>("parameters", () => new RequiresClearanceAttribute("a", null!));
        Assert.Throws<ArgumentNullException>("value", () => new TransferOfAttribute { Except = null! });
        Assert.Throws<ArgumentException>("value", () => new TransferOfAttribute { Except = [null!] });
    }
}
