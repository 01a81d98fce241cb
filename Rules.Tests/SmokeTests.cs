namespace ExportPolicy.Rules.Tests;

public class SmokeTests
{
    [Fact]
    public void X() => Assert.True(typeof(Rule).IsAbstract);
}
