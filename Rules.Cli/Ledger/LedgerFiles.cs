using System.CommandLine;
using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Cli;

/// <summary>The files beside a ledger: keys, and heads that were kept.</summary>
internal static class LedgerFiles
{
    public static Option<string?> Key(string description) => CommonOptions.File("--key", description);

    /// <summary>What signs heads; null where no file is named.</summary>
    /// <exception cref="InputException">The file cannot be read, or is no private key of that kind.</exception>
    public static HeadSigner? Signer(string? path) => path is null ? null : Read(path, HeadSigner.FromPem);

    /// <summary>What verifies the signatures of heads; null where no file is named.</summary>
    /// <exception cref="InputException">The file cannot be read, or is no key of that kind.</exception>
    public static HeadVerifier? Verifier(string? path) => path is null ? null : Read(path, HeadVerifier.FromPem);

    /// <summary>A head that was kept.</summary>
    /// <exception cref="InputException">The file cannot be read, or is no head.</exception>
    public static LedgerHead Head(string path) => Read(path, LedgerHead.Parse);

    /// <summary>The message of an exception about an argument, without the argument's name.</summary>
    public static string Sentence(ArgumentException problem) =>
        problem.ParamName is null ? problem.Message : problem.Message.Replace($" (Parameter '{problem.ParamName}')", "", StringComparison.Ordinal);

    private static T Read<T>(string path, Func<string, T> parse)
    {
        try
        {
            return parse(File.ReadAllText(path));
        }
        catch (FormatException problem)
        {
            throw new InputException(new InputError(path, null, null, null, problem.Message));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new InputError(path, null, null, null, $"The file cannot be read: {problem.Message}"));
        }
    }
}
