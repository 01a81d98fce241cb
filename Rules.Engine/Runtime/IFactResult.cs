namespace ExportPolicy.Rules.Engine;

/// <summary>Outcome of an insertion of several facts.</summary>
public interface IFactResult
{
    /// <summary>Number of facts that equal facts already there; when it is not 0, nothing was inserted.</summary>
    int FailedCount { get; }

    /// <summary>The facts that equal facts already there.</summary>
    IReadOnlyCollection<object> Failed { get; }
}
