using System.Diagnostics;
using System.Text;

namespace ExportPolicy.Rules.Tests.Samples;

public class QuickstartTests
{
    [Fact]
    public async Task Quickstart_WritesItsTranscript()
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "ExportPolicy.Quickstart.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var transcript = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("", await errors);
        Assert.Equal(0, process.ExitCode);
        GeneratedDoc.IsCurrent("samples/README.md", "quickstart", $"```text\n{transcript.ReplaceLineEndings("\n").TrimEnd()}\n```");
    }

    [Fact]
    public void Quickstart_IsShort() =>
        Assert.InRange(File.ReadLines(Path.Combine(Repository.Root, "samples", "Quickstart", "Program.cs")).Count(), 1, 60);
}
