namespace ExportPolicy.Rules.Tests;

/// <summary>The tutorials show what is there.</summary>
public sealed class TutorialDocTests
{
    [Fact]
    public void Rule_OfTheTutorial_IsTheOneThatRuns() => GeneratedDoc.IsCurrent(
        "docs/tutorial-rule.md", "rule", $"```csharp\n{File.ReadAllText(Repository.File("Rules", "Constraints", "Letter", "RouteUnknown.cs")).TrimEnd()}\n```");
}
