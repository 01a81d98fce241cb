namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>Compares what the build says of programs with their marks.</summary>
internal static class CorpusReport
{
    /// <summary>Fails, and prints the programs, where something else is reported than is marked.</summary>
    public static async Task AreAsMarked(IEnumerable<CorpusProgram> programs)
    {
        var differences = new List<string>();
        foreach (var program in programs)
        {
            var difference = Expectation.Compare(program.Source, await program.Source.Diagnostics());
            if (program.Pending is not null && difference is null)
                differences.Add($"{program} is as it should be by now: take '//# pending: {program.Pending}' out.");
            else if (program.Pending is null && difference is not null)
                differences.Add($"{program}\n{difference}");
        }

        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }
}
