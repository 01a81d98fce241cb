using System.CommandLine;
using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>ledger init</c>.</summary>
internal static class InitCommand
{
    public static Command Create(LedgerCalls calls) => calls.Runs(
        new Command("init", "Makes a new ledger: a file that is not there yet, or the tables in a database that is."),
        async (_, store, cancellation) =>
        {
            await LedgerSchema.InitialiseAsync(store, cancellation);
            calls.Terminal.Out.WriteLine(VisibleText.Clean($"made: ledger {store}, version {LedgerSchema.Version}"));
            return ExitCode.Success;
        });
}
