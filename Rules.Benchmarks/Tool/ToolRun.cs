using System.ComponentModel;
using System.Diagnostics;

namespace ExportPolicy.Rules.Benchmarks.Tool;

/// <summary>What a run of a program took.</summary>
/// <param name="Time">From its start to its end.</param>
/// <param name="Processor">The time of all its threads together, as it was when last looked at.</param>
/// <param name="PeakBytes">The most memory that it held at once, in bytes; 0 where the system does not say.</param>
/// <param name="Output">What it wrote to standard output.</param>
internal sealed record ToolRun(TimeSpan Time, TimeSpan Processor, long PeakBytes, string Output)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    /// <summary>How many processors were busy with it on average.</summary>
    public double Busy => Processor / Time;

    /// <summary>The command-line tool as built beside this program.</summary>
    public static string Tool { get; } = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "../../Rules.Cli", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "export-policy.dll"));

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It did not end with 0.</exception>
    public static ToolRun Of(string program, params IEnumerable<string> arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var reading = process.StandardOutput.ReadToEndAsync();
        var (processor, peak) = (TimeSpan.Zero, 0L);
        while (!process.WaitForExit(BetweenLooks)) // returns at once when it ends
        {
            process.Refresh();
            try
            {
                (processor, peak) = (process.TotalProcessorTime, Math.Max(peak, process.PeakWorkingSet64));
            }
            catch (Exception problem) when (problem is InvalidOperationException or Win32Exception)
            {
                // It has just ended.
            }
        }

        var time = Stopwatch.GetElapsedTime(start);
        var output = reading.GetAwaiter().GetResult();
        return process.ExitCode == 0
            ? new(time, processor, peak, output)
            : throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' ended with {process.ExitCode}; expected 0.");
    }
}
