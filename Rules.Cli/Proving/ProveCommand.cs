using System.CommandLine;
using ExportPolicy.Rules.Proving;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>policy prove</c>.</summary>
internal static class ProveCommand
{
    public static Command Create(Terminal terminal)
    {
        var names = PolicyArguments.Policies();
        var together = new Option<bool>("--together") { Description = "Prove the policies as one set, on a day on which all are in force. Default: each by itself." };
        var quick = PolicyArguments.Quick();
        var folder = new Option<string?>("--counterexamples") { Description = "A folder for the case files of what is broken. Default: they are written out with the property.", HelpName = "FOLDER" };
        folder.Validators.Add(CommonOptions.IsNamed);
        var format = CommonOptions.Format();
        var command = new Command("prove", "Decides every case of a space made from the policy, and holds the decisions to the properties that every policy keeps and to its own.")
        {
            names, together, quick, folder, format,
        };

        // Not on this thread: an interrupt must be heard.
        command.SetAction((call, cancellation) => Task.Run(
            () => PolicyCall.Run(terminal, () =>
            {
                var policies = PolicyNames.Named(call.GetRequiredValue(names), Environment.CurrentDirectory);
                var sets = call.GetValue(together) ? [PolicySet.Of(policies)] : policies.Select(policy => PolicySet.Of(policy)).ToArray();
                if (call.GetValue(together))
                    PolicyArguments.RequireCommonDay(sets[0]);
                var options = new ProofOptions(call.GetValue(quick) ? SpaceDepth.Quick : SpaceDepth.Full);
                var files = new CounterexampleFiles(call.GetValue(folder));
                var proofs = sets.Select(set => Prove(set, options, files, call.GetValue(format) == CommonOptions.Json ? null : new Page(terminal.Out, terminal.Colour), cancellation)).ToList();
                if (call.GetValue(format) == CommonOptions.Json)
                    JsonText.Write(terminal.Out, [.. proofs.Select(proof => ProofDocument.Of(proof, files))], JsonText.Default.IReadOnlyListProofDocument);
                return proofs.TrueForAll(proof => proof.Holds) ? ExitCode.Success : ExitCode.NotAsPromised;
            }),
            CancellationToken.None));
        return command;
    }

    private static Proof Prove(PolicySet policies, ProofOptions options, CounterexampleFiles files, Page? page, CancellationToken cancellation)
    {
        var proof = Proof.Of(policies, options, cancellation);
        foreach (var property in proof.Properties)
            files.Write(proof, property);
        if (page is not null)
            ProofText.Write(page, proof, files);
        return proof;
    }
}
