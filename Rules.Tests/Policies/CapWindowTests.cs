namespace ExportPolicy.Rules.Tests;

/// <summary>Over what time a cap counts.</summary>
public class CapWindowTests
{
    [Theory]
    [InlineData("year", "2024-02-29", "2024-01-01")]
    [InlineData("year", "2024-01-01", "2024-01-01")]
    [InlineData("year", "2023-12-31", "2023-01-01")]
    [InlineData("month", "2024-02-29", "2024-02-01")]
    [InlineData("month", "2024-03-01", "2024-03-01")]
    [InlineData("{days: 1}", "2024-03-01", "2024-03-01")]
    [InlineData("{days: 2}", "2024-03-01", "2024-02-29")]
    [InlineData("{days: 90}", "2024-03-30", "2024-01-01")]
    [InlineData("{days: 90}", "0001-01-05", "0001-01-01")]
    public void FirstDay_IsTheFirstThatCountsTogetherWithTheDay(string window, string day, string first) =>
        Assert.Equal(Day(first), Cap(window).Window!.FirstDay(Day(day)));

    [Theory]
    [InlineData("year", "year")]
    [InlineData("month", "month")]
    [InlineData("{days: 1}", "day")]
    [InlineData("{days: 90}", "90 days")]
    public void Window_ReadTwice_IsOneAndSaysWhatItIs(string window, string text)
    {
        Assert.Equal(Cap(window).Window, Cap(window).Window);
        Assert.Equal(text, Cap(window).Window!.ToString());
    }

    [Fact]
    public void Windows_OfDifferentLength_Differ() =>
        Assert.Equal(4, new[] { "year", "month", "{days: 30}", "{days: 31}" }.Select(window => Cap(window).Window).Distinct().Count());

    [Fact]
    public void Window_LeftOut_IsAllTime() => Assert.Null(Cap(null).Window);

    private static QuantityCap Cap(string? window) => TestPolicy.Of(
        $"id: cap, kind: quantity-cap, recipients: [US], goods: lethal, cap: {{ amount: 1, unit: rounds }}{(window is null ? "" : $", window: {window}")}").Commitments.OfType<QuantityCap>().Single();

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
