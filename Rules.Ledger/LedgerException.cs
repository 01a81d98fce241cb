namespace ExportPolicy.Rules.Ledger;

/// <summary>A ledger does not do what it is asked. Nothing of it was written, and nothing is permitted.</summary>
public sealed class LedgerException : Exception
{
    internal LedgerException(LedgerProblem problem, string message, Exception? cause = null)
        : base(message, cause) => Problem = problem;

    /// <summary>Why.</summary>
    public LedgerProblem Problem { get; }
}
