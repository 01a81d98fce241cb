using System.CommandLine;
using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>ledger migrate</c>.</summary>
internal static class MigrateCommand
{
    public static Command Create(LedgerCalls calls) => calls.Runs(
        new Command("migrate", "Brings the tables of a ledger to the version that this tool works with. Make a copy of the ledger first."),
        async (_, store, cancellation) =>
        {
            var steps = await LedgerSchema.MigrateAsync(store, cancellation);
            foreach (var step in steps)
                calls.Terminal.Out.WriteLine($"made: {step}");
            calls.Terminal.Out.WriteLine(VisibleText.Clean($"{(steps.Count == 0 ? "up to date" : "brought up to date")}: ledger {store}, version {LedgerSchema.Version}"));
            return ExitCode.Success;
        });
}
