namespace ExportPolicy.Rules.Tests.Samples;

public class QuickstartTests
{
    [Fact]
    public async Task Quickstart_WritesItsTranscript()
    {
        var run = await DotNet.Run(Path.Combine(AppContext.BaseDirectory, "ExportPolicy.Quickstart.dll"));

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        GeneratedDoc.IsCurrent("samples/README.md", "quickstart", $"```text\n{run.Out.TrimEnd()}\n```");
    }

    [Fact]
    public void Quickstart_IsShort() =>
        Assert.InRange(File.ReadLines(Path.Combine(Repository.Root, "samples", "Quickstart", "Program.cs")).Count(), 1, 60);
}
