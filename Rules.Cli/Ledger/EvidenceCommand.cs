using System.CommandLine;
using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>ledger evidence</c>.</summary>
internal static class EvidenceCommand
{
    public static Command Create(LedgerCalls calls)
    {
        var file = CommonOptions.Argument("CASEFILE", "A case file (JSON) with the transfer and what became known about it.");
        var by = CommonOptions.By("Who says so.");
        return calls.Writes(
            new Command("evidence", "Writes down what became known about a transfer; each later decision about it knows that. The application decides again what is open.") { file, by },
            (call, ledger, cancellation) => AddAsync(ledger, call.GetRequiredValue(file), call.GetRequiredValue(by), cancellation));
    }

    private static async Task<string> AddAsync(DecisionLedger ledger, string file, string by, CancellationToken cancellation)
    {
        var read = new CaseReader().Read(file);
        if (read.Evidence.Equals(Evidence.None))
            throw new InputException(new InputError(file, null, null, "$.evidence", "The case has no evidence; expected what became known about its transfer."));
        try
        {
            await ledger.AddEvidenceAsync(read.Transfer, read.Evidence, by, cancellation);
        }
        catch (ArgumentException problem)
        {
            throw new InputException(new InputError(file, null, null, "$.evidence", $"{LedgerFiles.Sentence(problem)} Nothing was written."));
        }

        return $"on record: evidence about {read.Transfer.Id}";
    }
}
