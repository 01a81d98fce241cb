using ExportPolicy.Rules.Cli;

namespace ExportPolicy.Rules.Tests.Cli.Screen;

/// <summary>Lists in a cell come out as they went in.</summary>
public sealed class CellListTests
{
    [Theory]
    [InlineData("a", "b")]
    [InlineData("a|b", "|", "||c")]
    [InlineData("\uFFFF", "a\uFFFFb")]
    [InlineData("", "a")]
    public void List_JoinedAndSplit_IsTheSame(params string[] texts) => Assert.Equal(texts, CellList.Split(CellList.Join(texts)));

    [Fact]
    public void List_OddBars_AreABarAndAnEnd() => Assert.Equal(["a|", "b"], CellList.Split("a|||b"));
}
