using System.CommandLine;
using System.Globalization;
using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>ledger purge</c>.</summary>
internal static class PurgeCommand
{
    public static Command Create(LedgerCalls calls)
    {
        var years = new Option<int?>("--years")
        {
            Description = "For how many years cases are kept after their last record. Default: 5. Said here it counts whatever the application is set to, fewer years as well; what 'ledger retain' said is kept to in any case.",
            HelpName = "N",
            CustomParser = result =>
            {
                var text = result.Tokens.Single().Value;
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read is >= 1 and <= 1000)
                    return read;
                result.AddError($"'{text}' is no number of years; expected 1 to 1000.");
                return null;
            },
        };
        var by = CommonOptions.By("Who purges.");
        return calls.Writes(
            new Command("purge", "Empties the records of every case whose time is over, that no legal hold keeps, and of which nothing is open. The records stay in the chain, without their content.") { years, by },
            async (call, ledger, cancellation) =>
            {
                var purged = await ledger.PurgeAsync(call.GetRequiredValue(by), cancellation);
                return purged.Count == 0 ? "purged: nothing; no case is past its time" : $"purged: {Words.Count(purged.Count, "case")}: {string.Join(", ", purged)}";
            },
            call => call.GetValue(years) is { } least ? new LedgerOptions { RetentionYears = least } : new LedgerOptions());
    }
}
