namespace ExportPolicy.Rules.Tests;

/// <summary>The words of files for values of the library.</summary>
public sealed class FileWordsTests
{
    [Fact]
    public void Of_Values_AreTheWordsThatFilesWrite()
    {
        Assert.Equal("non-lethal", FileWords.Of(Lethality.NonLethal));
        Assert.Equal("agreed-in-principle", FileWords.Of(TransferStage.AgreedInPrinciple));
        Assert.Equal("delivery-verification", FileWords.Of(ObligationKind.DeliveryVerification));
        Assert.Equal("permitted", FileWords.Of(Outcome.Permitted));
        Assert.Equal("A", FileWords.Of(Reliability.A));
        Assert.Equal("99", FileWords.Of((Outcome)99));
    }

    [Fact]
    public void Find_WordOfAValue_IsTheValue()
    {
        Assert.All(Enum.GetValues<PropositionKind>(), kind => Assert.Equal(kind, FileWords.Find<PropositionKind>(FileWords.Of(kind))));
        Assert.All(Enum.GetValues<Reliability>(), grade => Assert.Equal(grade, FileWords.Find<Reliability>(FileWords.Of(grade))));
    }

    [Theory]
    [InlineData("Permitted")]
    [InlineData("permit")]
    [InlineData("")]
    [InlineData(null)]
    public void Find_AnythingElse_IsNull(string? word) => Assert.Null(FileWords.Find<Outcome>(word));
}
