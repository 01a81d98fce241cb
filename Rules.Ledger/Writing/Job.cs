namespace ExportPolicy.Rules.Ledger;

/// <summary>A step that waits for its turn.</summary>
internal abstract class Job(CancellationToken cancellationToken)
{
    /// <summary>Whether nobody waits for it any more, so that it need not be begun.</summary>
    public bool IsGivenUp => cancellationToken.IsCancellationRequested;

    public abstract Task RunAsync(LedgerStep step);

    /// <summary>All is on the disk.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception problem);

    public abstract void Cancel();
}
