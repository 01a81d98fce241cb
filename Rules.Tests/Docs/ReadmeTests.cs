using ExportPolicy.Rules.Tests.Cli;

namespace ExportPolicy.Rules.Tests;

public class ReadmeTests
{
    private const string Case = "samples/cases/14a-unnamed-officials.json";

    [Fact]
    public async Task Transcript_IsWhatTheToolWrites()
    {
        var run = await Run.Of("check", Path.Combine(Repository.Root, Case));
        var firstPart = run.Out[..run.Out.IndexOf("\nOtherwise allowed", StringComparison.Ordinal)];

        Assert.Equal(2, run.ExitCode);
        GeneratedDoc.IsCurrent("README.md", "transcript", $"""
            ```console
            $ export-policy check {Case}
            {firstPart.TrimEnd()}
            …
            ```

            The rest names what would allow it otherwise, the obligations and whether they are met, every claim with its origin and who repeated it, and the policies with their digests.
            """);
    }

    [Fact]
    public void Code_IsTheBeginningOfTheQuickstart()
    {
        var program = File.ReadAllText(Path.Combine(Repository.Root, "samples", "Quickstart", "Program.cs")).ReplaceLineEndings("\n");
        var firstPart = program[..program.IndexOf("\nEndUseCertificate Certificate()", StringComparison.Ordinal)];

        GeneratedDoc.IsCurrent("README.md", "quickstart", $"""
            ```csharp
            {firstPart.TrimEnd()}
            ```

            The whole program: [`samples/Quickstart`](samples/Quickstart).
            """);
    }

    [Fact]
    public void TestCommand_IsTheOneThatContinuousIntegrationRuns()
    {
        Assert.Contains("```console\ndotnet test\n```", Text("README.md"), StringComparison.Ordinal);
        Assert.Contains("\nrun_tests dotnet test\n", Text(".ci/run"), StringComparison.Ordinal);
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Root, file)).ReplaceLineEndings("\n");
}
