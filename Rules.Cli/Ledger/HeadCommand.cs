using System.CommandLine;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>ledger head</c>.</summary>
internal static class HeadCommand
{
    public static Command Create(LedgerCalls calls)
    {
        var key = LedgerFiles.Key("The private key (PEM: ECDSA over P-256) that signs the head. Default: unsigned.");
        var output = CommonOptions.File("--output", "A new file for the head. Default: standard output.");
        return calls.Reads(
            new Command("head", "Writes where the ledger ends now, as JSON. Kept elsewhere, it shows later whether what is there now is there still.") { key, output },
            async (call, reader, cancellation) =>
            {
                using var signer = LedgerFiles.Signer(call.GetValue(key));
                var head = await reader.HeadAsync(signer, cancellation);
                await NewFile.WriteAsync(call.GetValue(output), calls.Terminal.Out, writer =>
                {
                    writer.WriteLine(head.ToJson());
                    return Task.CompletedTask;
                });
                return ExitCode.Success;
            });
    }
}
