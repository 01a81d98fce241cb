using ExportPolicy.Rules.Analyzers.CodeFixes;
using ExportPolicy.Rules.Tests.Analyzers.Corpus;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ExportPolicy.Rules.Tests.Analyzers.CodeFixes;

/// <summary>What every fix promises, on programs that were not written for it: the result compiles, takes away what was reported, brings nothing new, and is formatted as the file is.</summary>
public sealed class OfferedFixTests
{
    /// <summary>A fixed sample, or with COMPLETE_CORPUS=1 all.</summary>
    public static TheoryData<string> Shapes => [.. CorpusScale.Sample(FixShapes.All, 0)];

    public static TheoryData<string> Patterns => [.. CorpusScale.Sample(CorpusText.Bypasses.Select(program => program.Pattern).Distinct(), 0)];

    public static TheoryData<string> Fixes => [.. CodeFixRun.Providers.Select(provider => provider.GetType().Name).Where(fix => EngineReference.IsBuiltIn || !ForTheBuiltInEngine.Contains(fix))];

    private static readonly string[] ForTheBuiltInEngine = [nameof(UseTryInsertFix), nameof(RemoveRepeatabilityFix)];

    [Theory]
    [MemberData(nameof(Patterns))]
    public async Task Bypass_Fixed_IsMended(string pattern) =>
        await AreMended(CorpusScale.Sample(CorpusText.Bypasses.Where(each => each.Pattern == pattern && each.Compiles).Select(each => each.Source), 0));

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Shape_Fixed_IsMended(string shape) => await AreMended([FixCase.Source(shape)]);

    /// <summary>What is never offered breaks no promise: each fix is offered somewhere, and mends there.</summary>
    [Theory]
    [MemberData(nameof(Fixes))]
    public async Task Fix_IsOfferedForSomething(string fix)
    {
        var provider = CodeFixRun.Providers.Single(each => each.GetType().Name == fix);
        var bypasses = CorpusText.Bypasses.Where(each => each.Compiles && IsMarkedFor(each.Source, provider)).Select(each => each.Source);
        foreach (var program in FixShapes.Marked.Select(shape => FixCase.Source(shape).ReferencingEngine()).Where(each => IsMarkedFor(each, provider)).Concat(bypasses))
        {
            if (!await CodeFixRun.Offers(program, provider))
                continue;
            await AreMended([program]);
            return;
        }

        Assert.Fail($"{fix} is offered for none of the programs.");
    }

    private static bool IsMarkedFor(AnalyzerCase program, CodeFixProvider provider) =>
        program.Files.SelectMany(file => file.Markup.Marks).Any(mark => provider.FixableDiagnosticIds.Contains(mark.Id));

    private static async Task AreMended(IEnumerable<AnalyzerCase> programs)
    {
        var faults = new List<string>();
        foreach (var program in programs)
        {
            await foreach (var fix in CodeFixRun.All(program))
            {
                await foreach (var fault in fix.Faults())
                    faults.Add($"{fault}: {await fix.Describe()}");
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }
}
