using System.Collections.Concurrent;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>Makes every mistake in every program that holds a proof, and sees whether the build notices.</summary>
internal static class Mutants
{
    public static readonly IReadOnlyList<IProgramChange> Mutations =
    [
        new DropGuard(), new Negate(), new SwapTransfers(), new ShipFirst(), new Swallow(),
        new NullClearance(), new DropAwait(), new AndToOr(), new ChangeAfterCheck(), new UncalledLambda(),
    ];

    private static readonly Lazy<Task<IReadOnlyList<Mutant>>> Made = new(MakeAll);

    /// <summary>The mutants that compile.</summary>
    public static Task<IReadOnlyList<Mutant>> All() => Made.Value;

    private static async Task<IReadOnlyList<Mutant>> MakeAll()
    {
        var made = new ConcurrentBag<Mutant>();
        // What is not run could not tell a survivor from an equivalent.
        var programs = CorpusText.Legitimate.Where(program => program.NotRun is null && program.Pending is null).Index();
        await Parallel.ForEachAsync(programs, async (program, _) =>
        {
            var syntax = new ProgramSyntax(program.Item);
            foreach (var (mutation, changed) in CorpusScale.Sample(Mutations.SelectMany(mutation => mutation.Apply(syntax), (mutation, changed) => (mutation, changed)), program.Index))
            {
                if (await FateOf(changed) is { } fate)
                    made.Add(new Mutant(mutation.Name, program.Item.Name, changed.Files[^1].Markup.Text, fate));
            }
        });
        return [.. made.OrderBy(mutant => mutant.Program, StringComparer.Ordinal).ThenBy(mutant => mutant.Mutation, StringComparer.Ordinal)];
    }

    private static async Task<Fate?> FateOf(AnalyzerCase changed)
    {
        var verdict = await CorpusVerdict.Of(changed);
        if (!verdict.Compiles)
            return null;
        if (verdict.IsFlagged)
            return Fate.Killed;
        var runs = ProgramRun.All(AnalyzerRun.Image(changed), changed.Projects.Select(AnalyzerRun.Image));
        if (runs.Values.Any(run => run.Unlawful.Count > 0))
            return Fate.Survived;
        return runs.Values.Any(run => run.IsRefusedAtTheDoor) ? Fate.StoppedAtTheDoor : Fate.Equivalent;
    }
}
