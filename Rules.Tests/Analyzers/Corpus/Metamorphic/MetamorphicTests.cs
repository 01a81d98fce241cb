namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>The same program in other words gets the same verdict.</summary>
public sealed class MetamorphicTests
{
    [Fact]
    public async Task Verdict_OfTheSameInOtherWords_Stays()
    {
        var changed = (await Retellings.All()).Told.Where(each => !each.Holds).ToList();
        Assert.True(changed.Count == 0, $"{changed.Count} verdicts change:\n{string.Join("\n", changed)}");
    }

    [Fact]
    public async Task Changes_AreAllMade()
    {
        var made = (await Retellings.All()).Told.Select(each => each.Change).ToHashSet();

        Assert.All(Retellings.Changes, change => Assert.Contains(change.Name, made));
    }

    [Fact]
    public async Task Changes_AreDocumented()
    {
        Assert.SkipUnless(CorpusScale.IsComplete, "The read-out counts everything; COMPLETE_CORPUS=1 does.");
        var (told, skipped) = await Retellings.All();
        var rows = Retellings.Changes.Select(change =>
        {
            var own = told.Where(each => each.Change == change.Name).ToList();
            return $"| {change.Name} | {own.Count} | {own.Count(each => each.Program.IsBypass)} | {own.Count(each => !each.Program.IsBypass)} | {skipped.GetValueOrDefault(change.Name)} | {own.Count(each => !each.Holds)} |";
        });
        GeneratedDoc.IsCurrent("docs/analyzers.md", "metamorphic", $"""
            | Change | Made | of a bypass | of a legitimate program | Not compilable, skipped | Verdict changed |
            |---|--:|--:|--:|--:|--:|
            {string.Join('\n', rows)}
            """);
    }
}
