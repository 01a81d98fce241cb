using ExportPolicy.Rules.Cli;

namespace ExportPolicy.Rules.Tests.Cli;

/// <summary>Runs export-policy in this process, on 1 December 2022, and keeps what it writes.</summary>
internal sealed record Run(int ExitCode, string Out, string Error)
{
    public static async Task<Run> Of(params string[] args) => await Of(colour: false, args);

    public static async Task<Run> Of(bool colour, params string[] args) => await Of(colour, CancellationToken.None, args);

    public static async Task<Run> Of(bool colour, CancellationToken cancellation, params string[] args) => await Of(new FixedTime(), colour, args, cancellation);

    public static async Task<Run> Of(TimeProvider time, CancellationToken cancellation, params string[] args) => await Of(time, colour: false, args, cancellation);

    private static async Task<Run> Of(TimeProvider time, bool colour, string[] args, CancellationToken cancellation)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = await CommandLine.RunAsync(args, new Terminal(output, error, colour, time), cancellation);
        return new(exit, output.ToString(), error.ToString());
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2022, 12, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
