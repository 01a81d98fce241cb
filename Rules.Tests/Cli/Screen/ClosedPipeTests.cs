using System.Diagnostics;

namespace ExportPolicy.Rules.Tests.Cli.Screen;

/// <summary>Whoever reads the rows may stop: the run then ends, however much there would be to do.</summary>
public sealed class ClosedPipeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Pipe_ClosedByItsReader_EndsTheRun()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Needs a shell with pipes.");
        var line = _folder.Write("case.json", ScreenFiles.Line(CliCases.Permitted, "a"));
        var code = Path.Combine(_folder.Path, "code");

        // The input never ends.
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", """yes "$(cat "$1")" 2>/dev/null | (dotnet "$0" screen - --out -; echo $? > "$2") | head -n 1""", ResumeTests.Tool, line, code])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = await process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);

        Assert.StartsWith("{\"line\":1,\"id\":\"a\",\"outcome\":\"permitted\"", await output, StringComparison.Ordinal);
        Assert.Equal("1", File.ReadAllText(code).Trim());
        Assert.StartsWith("error: cannot write the output: Broken pipe\n", error, StringComparison.Ordinal);
        Assert.Matches("^[0-9]+ records? done\n$", error[(error.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
    }
}
