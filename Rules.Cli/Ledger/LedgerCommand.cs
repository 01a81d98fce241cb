using System.CommandLine;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>ledger</c>, and those below it.</summary>
internal static class LedgerCommand
{
    private const string Description = """
        Makes, reads, verifies and writes a ledger of decisions, quantities and clearances.
        Exit code: 0 done; 3 where verify finds the ledger not intact, or replay another decision; 1 an error.
        """;

    public static Command Create(Terminal terminal)
    {
        var calls = new LedgerCalls(terminal);
        return new Command("ledger", Description)
        {
            calls.Address,
            InitCommand.Create(calls),
            MigrateCommand.Create(calls),
            VerifyCommand.Create(calls),
            HeadCommand.Create(calls),
            ListCommand.Create(calls),
            ShowCommand.Create(calls),
            ReplayCommand.Create(calls),
            BalanceCommand.Create(calls),
            ExportCommand.Create(calls),
            ResolveCommand.Create(calls),
            HoldCommand.Create(calls),
            LiftCommand.Create(calls),
            RevokeCommand.Create(calls),
            ReleaseCommand.Create(calls),
            ReturnCommand.Create(calls),
            EvidenceCommand.Create(calls),
            RetainCommand.Create(calls),
            PurgeCommand.Create(calls),
        };
    }
}
