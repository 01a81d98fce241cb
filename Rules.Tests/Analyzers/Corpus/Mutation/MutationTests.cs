using System.Globalization;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>Mistakes made in programs that hold a proof: the build must notice each one that lets goods out.</summary>
public sealed class MutationTests
{
    [Fact]
    public async Task Mutant_ThatShipsUnlawfully_IsFlagged()
    {
        var survivors = (await Mutants.All()).Where(mutant => mutant.Fate == Fate.Survived).ToList();
        Assert.True(survivors.Count == 0, $"{survivors.Count} survive:\n{string.Join("\n", survivors)}");
    }

    [Fact]
    public async Task Mutations_AreAllMade()
    {
        var made = (await Mutants.All()).Select(mutant => mutant.Mutation).ToHashSet();

        Assert.All(Mutants.Mutations, mutation => Assert.Contains(mutation.Name, made));
    }

    [Fact]
    public async Task KillRate_OfEachMutation_IsDocumented()
    {
        Assert.SkipUnless(CorpusScale.IsComplete, "The read-out counts everything; COMPLETE_CORPUS=1 does.");
        var mutants = await Mutants.All();
        var rows = Mutants.Mutations.Select(mutation => Row(mutation.Name, [.. mutants.Where(mutant => mutant.Mutation == mutation.Name)]));
        GeneratedDoc.IsCurrent("docs/analyzers.md", "mutation", $"""
            | Mistake | Made | Flagged | Refused at the door only | Slipped through | Harmless | Kill rate |
            |---|--:|--:|--:|--:|--:|--:|
            {string.Join('\n', rows)}
            {Row("**all**", mutants)}
            """);
    }

    private static string Row(string name, IReadOnlyList<Mutant> mutants)
    {
        var (killed, stopped, survived, equivalent) = (Count(Fate.Killed), Count(Fate.StoppedAtTheDoor), Count(Fate.Survived), Count(Fate.Equivalent));
        var rate = killed + stopped + survived is var all and > 0 ? (100.0 * killed / all).ToString("0.0", CultureInfo.InvariantCulture) + " %" : "–";
        return $"| {name} | {mutants.Count} | {killed} | {stopped} | {survived} | {equivalent} | {rate} |";

        int Count(Fate fate) => mutants.Count(mutant => mutant.Fate == fate);
    }
}
