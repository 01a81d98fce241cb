namespace ExportPolicy.Rules.Engine;

/// <summary>Outcome of an insertion of several facts.</summary>
public interface IFactResult
{
    /// <summary>Number of facts that equal others already there or in the same batch; when it is not 0, nothing was inserted.</summary>
    int FailedCount { get; }

    /// <summary>The facts that equal others already there or in the same batch.</summary>
    IReadOnlyCollection<object> Failed { get; }
}
