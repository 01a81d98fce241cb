using System.Diagnostics;
using System.Text.Json;

namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>A server in a process of its own. While one works, the others wait for their next order.</summary>
internal sealed class Player : IDisposable
{
    private readonly string _command;
    private readonly Process _process;

    public Player(string command)
    {
        _command = command;
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _process = Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"'{command}' did not start.");
        Candidates = Ask(new("candidates")).Candidates ?? throw new InvalidOperationException($"'{command}' did not say whom it serves.");
    }

    /// <summary>Whom it serves.</summary>
    public CandidateInfo[] Candidates { get; }

    /// <summary>Waits for the answer to an order.</summary>
    /// <exception cref="InvalidOperationException">The server failed or ended.</exception>
    public Answer Ask(Order order)
    {
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(order, Order.Json));
        _process.StandardInput.Flush();
        var line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"'{_command}' ended at {order}.");
        var answer = JsonSerializer.Deserialize<Answer>(line, Order.Json)!;
        return answer.Error is null ? answer : throw new InvalidOperationException($"'{_command}' failed at {order}: {answer.Error}");
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
