using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Tests.Analyzers.Flow;

/// <summary>What holds of the analysis of every program, tested on random ones.</summary>
public sealed class FlowInvariantTests
{
    // A program takes far longer than a case.
    private static readonly int Programs = Math.Max(1, GeneratedCases.Count / 20);

    // Not how fast it is, but whether it ends at all.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Analysis_OfAnyProgram_Ends()
    {
        int compiled = 0, unproven = 0;
        for (var i = 0; i < Programs; i++)
        {
            var program = GeneratedProgram.Write(Random.Shared.Next());
            var found = await Analysed(program);
            if (found.Any(each => each.Id.StartsWith("CS", StringComparison.Ordinal)))
                continue;
            Assert.False(found.Any(each => each.Id is "EXP1009" or "AD0001"), $"The analysis failed:\n{string.Join("\n", found)}\n{program}");
            compiled++;
            unproven += found.Any(each => each.Id.StartsWith("EXP10", StringComparison.Ordinal)) ? 1 : 0;
        }

        // What does not compile, or reaches nothing, tests nothing.
        Assert.True(compiled >= Programs * 0.9, $"Only {compiled} of {Programs} programs compile.");
        Assert.True(unproven >= Programs * 0.5, $"Only {unproven} of {Programs} programs leave something unproven.");
    }

    private static async Task<IReadOnlyList<Diagnostic>> Analysed(string program)
    {
        try
        {
            return await Analyze.Source(program).File("Application.cs", FlowCase.Application).Diagnostics().WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"The analysis does not end:\n{program}");
            return [];
        }
    }
}
