using ExportPolicy.Rules.Cli;

namespace ExportPolicy.Rules.Tests.Cli.Screen;

/// <summary>On a terminal a bar says how far a screening has come; elsewhere nothing is drawn.</summary>
public sealed class ProgressTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Progress_OnATerminal_IsABarThatGoesAway()
    {
        var (output, error) = await Screen(isTerminal: true, 600);

        Assert.Contains("600 records, ", error, StringComparison.Ordinal);
        Assert.Contains(" a second, ", error, StringComparison.Ordinal);
        Assert.Contains(" left", error, StringComparison.Ordinal);
        Assert.EndsWith("\u001b[?25h", error, StringComparison.Ordinal);
        Assert.Equal((await Screen(isTerminal: false, 600)).Output, output);
    }

    [Fact]
    public async Task Progress_Elsewhere_DrawsNothing() => Assert.Equal("", (await Screen(isTerminal: false, 60)).Error);

    private async Task<(string Output, string Error)> Screen(bool isTerminal, int count)
    {
        var input = _folder.Write("cases.jsonl", ScreenFiles.Mixed(count));
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        await CommandLine.RunAsync(["screen", input, "--out", Path.Combine(_folder.Path, "out.jsonl")], new Terminal(output, error, false, TimeProvider.System, isTerminal), TestContext.Current.CancellationToken);
        return (output.ToString(), error.ToString());
    }
}
