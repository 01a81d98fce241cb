using System.Collections.Concurrent;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>Says every program otherwise, in every way and at every place, and asks the build again.</summary>
internal static class Retellings
{
    public static readonly IReadOnlyList<IProgramChange> Changes =
    [
        new RenameLocals(), new InvertIf(), new ExtractLocal(), new ExtractDoor(), new ExtractCheck(),
        new IfToSwitch(), new SwitchToIf(), new ToConditional(), new Asyncify(),
    ];

    private static readonly Lazy<Task<(IReadOnlyList<Retelling> Told, IReadOnlyDictionary<string, int> Skipped)>> Made = new(MakeAll);

    /// <summary>The changed programs, and for each change how many did not compile.</summary>
    public static Task<(IReadOnlyList<Retelling> Told, IReadOnlyDictionary<string, int> Skipped)> All() => Made.Value;

    private static async Task<(IReadOnlyList<Retelling> Told, IReadOnlyDictionary<string, int> Skipped)> MakeAll()
    {
        var told = new ConcurrentBag<Retelling>();
        var skipped = new ConcurrentDictionary<string, int>();
        var programs = CorpusText.All.Where(program => program.Compiles && program.Pending is null).Index();
        await Parallel.ForEachAsync(programs, async (program, _) =>
        {
            var syntax = new ProgramSyntax(program.Item);
            foreach (var (change, changed) in CorpusScale.Sample(Changes.SelectMany(change => change.Apply(syntax), (change, changed) => (change, changed)), program.Index))
            {
                var verdict = await CorpusVerdict.Of(changed);
                if (verdict.Compiles)
                    told.Add(new Retelling(change.Name, program.Item, changed.Files[^1].Markup.Text, verdict));
                else
                    skipped.AddOrUpdate(change.Name, 1, (_, count) => count + 1);
            }
        });
        return ([.. told.OrderBy(each => each.Program.Name, StringComparer.Ordinal).ThenBy(each => each.Change, StringComparer.Ordinal)], skipped);
    }
}
