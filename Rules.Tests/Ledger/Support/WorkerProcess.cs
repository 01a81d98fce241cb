using System.Diagnostics;
using System.Globalization;

namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>A worker in a process of its own, and what it has said so far.</summary>
internal sealed class WorkerProcess : IDisposable
{
    // Its own build: the one beside the tests lacks what the test host brings along.
    private static readonly string Program = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "../../Rules.Tests.LedgerWorker", Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)), "ExportPolicy.Rules.Tests.LedgerWorker.dll"));

    private readonly Process _process;
    private readonly Task _reading;
    private readonly Task<string> _errors;
    private readonly List<string[]> _said;
    private volatile bool _hasEnded;
    private int _lines;

    /// <param name="address">The ledger.</param>
    /// <param name="name">The name of its orders.</param>
    /// <param name="first">The first order.</param>
    /// <param name="last">The last one.</param>
    /// <param name="cap">The cap on which all orders draw, in rounds.</param>
    /// <param name="attempt">Tells this process from those before it with the same orders.</param>
    /// <param name="said">Where what it says goes, in words.</param>
    public WorkerProcess(string address, string name, int first, int last, int cap, int attempt, List<string[]> said)
    {
        _said = said;
        string[] arguments = [Program, address, name, Text(first), Text(last), Text(cap), Text(attempt)];
        _process = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _errors = _process.StandardError.ReadToEndAsync();
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>How many lines it has said.</summary>
    public int Lines => Volatile.Read(ref _lines);

    public bool IsRunning => !_process.HasExited;

    /// <summary>Waits until it has said a number of lines, or has ended.</summary>
    public async Task HasSaidAsync(int lines)
    {
        while (Lines < lines && IsRunning)
            await Task.Delay(5, TestContext.Current.CancellationToken);
    }

    /// <summary>Kills it, without a warning.</summary>
    /// <returns>Whether that was in the midst of its work.</returns>
    public async Task<bool> KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
        return !_hasEnded;
    }

    /// <summary>Waits until it has ended; fails where it ended otherwise than it should.</summary>
    public async Task EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await _reading;
        Assert.True(_process.ExitCode == 0 && _hasEnded, $"A worker ended with {_process.ExitCode}: {await _errors}");
    }

    public void Dispose()
    {
        if (IsRunning)
            _process.Kill();
        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == "end")
                _hasEnded = true;
            lock (_said)
                _said.Add(line.Split(' '));
            Interlocked.Increment(ref _lines);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
