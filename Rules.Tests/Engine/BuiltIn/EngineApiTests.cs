namespace ExportPolicy.Rules.Tests.Engine;

public class EngineApiTests
{
    [Fact]
    public void PublicApi_OfTheEngine_IsTheOneOnFile() => GeneratedDoc.IsCurrentFile("Rules.Engine/PublicAPI.txt", PublicSurface.Of(typeof(RuleRepository).Assembly));
}
