namespace ExportPolicy.Rules.Tests;

public sealed class CountryCodeTests
{
    [Theory]
    [InlineData("KR", "Korea (South)")]
    [InlineData("NO", "Norway")]
    [InlineData("US", "United States")]
    public void Parse_KnownCode_HasItsName(string text, string name)
    {
        var country = CountryCode.Parse(text);

        Assert.Equal(text, country.Value);
        Assert.Equal(name, country.Name);
        Assert.Equal(country, CountryCode.Parse(text));
    }

    [Theory]
    [InlineData("UK", "'GB'")]
    [InlineData("kr", "'KR'")]
    [InlineData("USA", "'US'")]
    [InlineData("Ukraine", "'UA'")]
    [InlineData("XX", "iso.org")]
    [InlineData(" ", "empty")]
    [InlineData(null, "empty")]
    public void TryParse_UnknownCode_NamesTheNextStep(string? text, string expected)
    {
        Assert.False(CountryCode.TryParse(text, out var country, out var error));
        Assert.Null(country);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }
}
