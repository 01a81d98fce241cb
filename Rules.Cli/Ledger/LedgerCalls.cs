using System.CommandLine;
using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Cli;

/// <summary>What the commands of a ledger have in common: which one it is, how it is opened, and how errors are told.</summary>
internal sealed class LedgerCalls(Terminal terminal)
{
    public const string Variable = "EXPORT_POLICY_LEDGER";

    public Terminal Terminal => terminal;

    public Option<string?> Address { get; } = new("--ledger")
    {
        Description = $"Where it is: the path of an SQLite file, or a connection string of PostgreSQL. Default: the environment variable {Variable}.",
        HelpName = "ADDRESS",
        Recursive = true,
    };

    /// <summary>A command on a ledger that need not be there yet.</summary>
    public Command Runs(Command command, Func<ParseResult, LedgerStore, CancellationToken, Task<int>> run)
    {
        command.SetAction((call, cancellation) => TryAsync(() => run(call, Store(call), cancellation), cancellation));
        return command;
    }

    /// <summary>A command that reads a ledger.</summary>
    public Command Reads(Command command, Func<ParseResult, LedgerReader, CancellationToken, Task<int>> read) =>
        Runs(command, async (call, store, cancellation) => await read(call, await LedgerReader.OpenAsync(store, cancellation), cancellation));

    /// <summary>A command that writes to a ledger, and says in a line what it wrote.</summary>
    public Command Writes(Command command, Func<ParseResult, DecisionLedger, CancellationToken, Task<string>> write, Func<ParseResult, LedgerOptions>? options = null)
    {
        var key = LedgerFiles.Key("The private key (PEM) that signs the end of the ledger, where the application signs it. Default: unsigned.");
        command.Add(key);
        return Runs(command, async (call, store, cancellation) =>
        {
            using var signer = LedgerFiles.Signer(call.GetValue(key));
            await using var ledger = await DecisionLedger.OpenAsync(store, (options?.Invoke(call) ?? new LedgerOptions()) with { Signer = signer }, terminal.Time, cancellation);
            terminal.Out.WriteLine(VisibleText.Clean(await write(call, ledger, cancellation)));
            return ExitCode.Success;
        });
    }

    // The address may hold a password: no message quotes it.
    private LedgerStore Store(ParseResult call)
    {
        var given = call.GetValue(Address);
        if ((given ?? Environment.GetEnvironmentVariable(Variable)) is not { } address || string.IsNullOrWhiteSpace(address))
            throw Wrong($"No ledger is named; give --ledger with the path of an SQLite file or a connection string of PostgreSQL, or set {Variable}.");
        try
        {
            return LedgerStore.At(address);
        }
        catch (ArgumentException problem)
        {
            throw Wrong($"{(given is null ? Variable : "--ledger")}: {LedgerFiles.Sentence(problem)}");
        }
    }

    private async Task<int> TryAsync(Func<Task<int>> run, CancellationToken cancellation)
    {
        try
        {
            // Not on this thread: SQLite answers on the thread that asks, and an interrupt must be heard meanwhile.
            return await Task.Run(run, CancellationToken.None);
        }
        catch (LedgerException problem)
        {
            return terminal.Report(new InputError(null, null, null, null, problem.Message));
        }
        catch (Exception problem) when (InputErrors.Of(problem) is { } errors)
        {
            return terminal.Report(errors);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            terminal.Error.WriteLine("interrupted");
            return ExitCode.Interrupted;
        }
    }

    private static InputException Wrong(string message) => new(new InputError(null, null, null, null, message));
}
