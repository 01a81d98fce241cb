using System.Text;
using ExportPolicy.Rules.Cli;

namespace ExportPolicy.Rules.Tests.Cli;

/// <summary>Streams that are closed or full end a run with an exit code and one line, never with a crash.</summary>
public sealed class BrokenOutputTests
{
    [Theory]
    [InlineData(false, "error: cannot write the output: No space left on device\n")]
    [InlineData(true, "error: cannot write the output: it is closed\n")]
    public async Task Out_Broken_IsToldInOneLine(bool closed, string message)
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var output = new BrokenWriter(closed);

        var exit = await CommandLine.RunAsync(["policy", "list"], new Terminal(output, error, false, TimeProvider.System), TestContext.Current.CancellationToken);

        Assert.Equal((1, message), (exit, error.ToString()));
    }

    [Theory]
    [InlineData(1, "check", "nowhere.json")]
    [InlineData(1, "chek")]
    [InlineData(0, "policy", "list")]
    public async Task Error_Broken_LeavesTheExitCode(int expected, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new BrokenWriter(closed: true);

        Assert.Equal(expected, await CommandLine.RunAsync(args, new Terminal(output, error, false, TimeProvider.System), TestContext.Current.CancellationToken));
    }

    private sealed class BrokenWriter(bool closed) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) =>
            throw (closed ? new UnauthorizedAccessException("Access to the path is denied.") : new IOException("No space left on device"));
    }
}
