namespace ExportPolicy.Rules.Tests;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("UA", "UA", "UA", null)]
    [InlineData("UA-14", "UA-14", "UA", "RU")]
    [InlineData("UA-09", "UA-09", "UA", "RU")]
    [InlineData("UA-43", "UA-43", "UA", "RU")]
    [InlineData("KRPUS", "KRPUS", "KR", null)]
    [InlineData("KR PUS", "KRPUS", "KR", null)]
    [InlineData("US2A9", "US2A9", "US", null)]
    public void Parse_ValidText_ResolvesToTheRecognisedState(string text, string code, string state, string? controller)
    {
        var place = Place.Parse(text);

        Assert.Equal(code, place.Code);
        Assert.Equal(CountryCode.Parse(state), place.State);
        Assert.Equal(controller, place.ControlledBy?.Value);
        Assert.NotEmpty(place.Name);
        Assert.Equal(place, Place.Parse(place.Code));
    }

    [Theory]
    [InlineData(null, "empty")]
    [InlineData("", "empty")]
    [InlineData("UK", "'GB'")]
    [InlineData("ua", "'UA'")]
    [InlineData("UA-99", "UA-14")]
    [InlineData("US-NY", "write 'US'")]
    [InlineData("ZZPUS", "ZZ")]
    [InlineData("KRPU1", "digits from 2 to 9")]
    [InlineData("krpus", "UN/LOCODE")]
    [InlineData("Busan, Korea", "UN/LOCODE")]
    public void TryParse_InvalidText_SaysWhatIsExpected(string? text, string expected)
    {
        Assert.False(Place.TryParse(text, out var place, out var error));
        Assert.Null(place);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }
}
