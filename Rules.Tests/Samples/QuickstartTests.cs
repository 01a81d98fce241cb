namespace ExportPolicy.Rules.Tests.Samples;

public class QuickstartTests
{
    [Fact]
    public async Task Quickstart_WritesItsTranscript()
    {
        // From its own folder: beside the tests lacks what ASP.NET Core brings them.
        var own = Path.Combine(AppContext.BaseDirectory, "..", "..", "Quickstart", new DirectoryInfo(AppContext.BaseDirectory).Name);
        var run = await DotNet.Run(Path.Combine(own, "ExportPolicy.Quickstart.dll"));

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        GeneratedDoc.IsCurrent("samples/README.md", "quickstart", $"```text\n{run.Out.TrimEnd()}\n```");
    }

    [Fact]
    public void Quickstart_IsShort() =>
        Assert.InRange(File.ReadLines(Path.Combine(Repository.Root, "samples", "Quickstart", "Program.cs")).Count(), 1, 100);
}
