namespace ExportPolicy.Rules.Tests;

/// <summary>The canonical form of transfers and its digest.</summary>
public class TransferDigestTests
{
    [Fact]
    public void Digest_OfAnotherStage_IsTheSame() => Assert.Equal(TransferDigest.Of(A.Transfer()), TransferDigest.Of(A.Transfer(stage: TransferStage.Delivered)));

    [Fact]
    public void Digest_OfAnEqualTransfer_IsTheSame() => Assert.Equal(TransferDigest.Of(A.Transfer()), TransferDigest.Of(A.Transfer()));

    [Fact]
    public void Digest_OfEqualAmounts_IsTheSame() => Assert.Equal(
        TransferDigest.Of(A.Transfer(lines: [A.Line(quantity: new Quantity(1.50m, "kg"))])),
        TransferDigest.Of(A.Transfer(lines: [A.Line(quantity: new Quantity(1.5m, "kg"))])));

    [Fact]
    public void Digest_OfHalvesOfSurrogatePairs_Differs() => Assert.NotEqual(TransferDigest.Of(A.Transfer(id: "\uD800")), TransferDigest.Of(A.Transfer(id: "\uD801")));

    [Theory]
    [InlineData("é", "e\u0301")]
    [InlineData("a\",\"b", "a\\\",\\\"b")]
    [InlineData("\\u0041", "A")]
    public void Digest_OfTextsThatLookAlike_Differs(string one, string other) =>
        Assert.NotEqual(TransferDigest.Of(A.Transfer(id: one)), TransferDigest.Of(A.Transfer(id: other)));
}
