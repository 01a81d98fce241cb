using ExportPolicy.Rules.Benchmarks;
using FsCheck;
using FsCheck.Fluent;

namespace ExportPolicy.Rules.Tests;

/// <summary>The policy that the benchmarks write out by hand says what the rules say: what is compared for speed is the same decision.</summary>
public class HandWrittenPolicyTests
{
    private static readonly PolicyEngine Engine = new(PolicySet.Of(Assess.Korean));
    private static readonly KoreanPolicy ByHand = new(ReferenceData.Shipped);

    public static TheoryData<string> Variations => [.. Variation.All.Select(variation => variation.Name)];

    [Theory]
    [MemberData(nameof(Variations))]
    public void Variation_OfTheAffair_ComesOutTheSame(string name)
    {
        var variation = Variation.All.Single(variation => variation.Name == name);

        Assert.Null(Difference(variation.Transfer, variation.Evidence, Affair.KnownAt));
    }

    [Fact]
    public void GeneratedCase_ComesOutTheSame() => Prop.ForAll(GeneratedCase.Arbitrary, generated =>
    {
        if (Difference(generated.Transfer, generated.Evidence, generated.KnownAt) is { } difference)
            throw new InvalidOperationException(difference);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    private static string? Difference(Transfer transfer, Evidence evidence, DateOnly knownAt) => Agreement.Difference(
        Engine.Assess(transfer, evidence, knownAt: knownAt),
        ByHand.Decide(transfer, evidence, transfer.Date, knownAt));
}
