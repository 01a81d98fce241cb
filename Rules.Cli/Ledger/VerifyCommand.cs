using System.CommandLine;
using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>ledger verify</c>.</summary>
internal static class VerifyCommand
{
    public static Command Create(LedgerCalls calls)
    {
        var key = LedgerFiles.Key("The public key (PEM) by which the end of the ledger was signed.");
        var heads = new Option<string[]>("--head") { Description = "A head that was kept elsewhere, as 'ledger head' writes it; may be given several times.", HelpName = "FILE" };
        heads.Validators.Add(CommonOptions.IsNamed);
        var format = CommonOptions.Format();
        return calls.Reads(
            new Command("verify", "Looks through the whole ledger: whether every record is there and says what it said, and whether balances and clearances are what the records come to. Exit code: 0 intact, 3 not.") { key, heads, format },
            async (call, reader, cancellation) =>
            {
                using var verifier = LedgerFiles.Verifier(call.GetValue(key));
                var kept = (call.GetValue(heads) ?? []).Select(LedgerFiles.Head).ToList();
                var found = await reader.VerifyAsync(verifier, kept, cancellation);
                IReadOnlyList<string> gaps = [.. NotChecked(verifier is not null, kept.Count > 0)];
                if (call.GetValue(format) == CommonOptions.Json)
                    JsonText.Write(calls.Terminal.Out, VerificationDocument.Of(found, gaps), JsonText.Default.VerificationDocument);
                else
                    Write(calls.Terminal.Out, found, gaps);
                return found.IsIntact ? ExitCode.Success : ExitCode.NotAsRecorded;
            });
    }

    private static IEnumerable<string> NotChecked(bool hasKey, bool hasHeads)
    {
        if (!hasKey)
            yield return "whether the end was signed: give the public key with --key";
        if (!hasHeads)
            yield return "whether the ledger was cut off, or hashed anew, together with its own state: give a head that was kept elsewhere with --head";
    }

    private static void Write(TextWriter output, Verification found, IReadOnlyList<string> notChecked)
    {
        output.WriteLine($"{(found.IsIntact ? "intact" : $"NOT INTACT, {Words.Count(found.Faults.Count, "fault")}")}: {Words.Count(found.Records, "record")}, ledger {VisibleText.Clean(found.Head.Ledger)}");
        foreach (var fault in found.Faults)
            output.WriteLine(VisibleText.Clean($"  {Words.Of(fault.Kind)}: {fault.Text}"));
        if (found.SignedUpTo > 0)
            output.WriteLine($"  signed up to record {found.SignedUpTo}");
        foreach (var gap in notChecked)
            output.WriteLine($"  not checked: {gap}");
    }
}
