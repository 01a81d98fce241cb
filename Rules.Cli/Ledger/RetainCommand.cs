using System.CommandLine;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>ledger retain</c>.</summary>
internal static class RetainCommand
{
    public static Command Create(LedgerCalls calls)
    {
        var transfer = CommonOptions.Argument("TRANSFER", "The id of the transfer.");
        var until = CommonOptions.Day("--until", "The last day on which the case is kept, at the least. Default: as said before.");
        var legalHold = new Option<bool>("--legal-hold") { Description = "Nothing of it is purged until this is taken back." };
        var noLegalHold = new Option<bool>("--no-legal-hold") { Description = "Takes a legal hold back." };
        var reason = CommonOptions.RequiredText("--reason", "Why.", "TEXT");
        var by = CommonOptions.By("Who says so.");
        return calls.Writes(
            new Command("retain", "Says for how long a case is kept, beyond the years that every case is. What is not given stays as it was said before.") { transfer, until, legalHold, noLegalHold, reason, by },
            async (call, ledger, cancellation) =>
            {
                var held = Held(call.GetValue(legalHold), call.GetValue(noLegalHold));
                if (held is null && call.GetValue(until) is null)
                    throw Wrong("Nothing is said of how long the case is kept; give --until, --legal-hold or --no-legal-hold.");
                await ledger.RetainAsync(call.GetRequiredValue(transfer), call.GetValue(until), held, call.GetRequiredValue(reason), call.GetRequiredValue(by), cancellation);
                return $"on record: how long {call.GetRequiredValue(transfer)} is kept";
            });
    }

    private static bool? Held(bool isHeld, bool isNot) => (isHeld, isNot) switch
    {
        (true, true) => throw Wrong("--legal-hold and --no-legal-hold are given; give one of them."),
        (true, false) => true,
        (false, true) => false,
        _ => null,
    };

    private static InputException Wrong(string message) => new(new InputError(null, null, null, null, message));
}
