using System.CommandLine;
using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>ledger resolve</c>.</summary>
internal static class ResolveCommand
{
    public static Command Create(LedgerCalls calls)
    {
        var number = ShowCommand.Number();
        var requestedBy = CommonOptions.RequiredText("--requested-by", "Who asks.", "PERSON");
        var approvedBy = CommonOptions.RequiredText("--approved-by", "Who approves: neither who asks, nor who asked for the decision.", "PERSON");
        var code = CommonOptions.RequiredText("--code", "The kind of reason, by the company's own list.", "CODE");
        var reason = CommonOptions.RequiredText("--reason", "The reason in words.", "TEXT");
        var expires = CommonOptions.Day("--expires", "The first day (UTC) on which it settles nothing any more.");
        expires.Required = true;
        return calls.Writes(
            new Command("resolve", "Lets a referred transfer go on the word of two people: a check of it, unchanged, then permits. It settles what referred it in that decision and nothing else, and never lifts a denial.")
            {
                number, requestedBy, approvedBy, code, reason, expires,
            },
            async (call, ledger, cancellation) =>
            {
                var resolution = await ledger.ResolveAsync(
                    new ResolutionRequest(
                        call.GetValue(number),
                        call.GetRequiredValue(requestedBy),
                        call.GetRequiredValue(approvedBy),
                        call.GetRequiredValue(code),
                        call.GetRequiredValue(reason),
                        new DateTimeOffset(call.GetValue(expires)!.Value, TimeOnly.MinValue, TimeSpan.Zero)),
                    cancellation);
                return $"resolved: {resolution.TransferId} by resolution {resolution.Id}, until {Words.Of(call.GetValue(expires)!.Value)}; check it again";
            });
    }
}
