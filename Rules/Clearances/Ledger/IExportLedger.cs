namespace ExportPolicy.Rules;

/// <summary>What a gate remembers by. <c>ExportPolicy.Rules.Ledger</c> has the one that ships; a gate without one decides all the same, and keeps no count.</summary>
public interface IExportLedger
{
    /// <summary>Runs a step in which nobody else writes. What it writes is kept whole, or nothing of it.</summary>
    /// <typeparam name="T">What the step comes to.</typeparam>
    /// <param name="step">The step. It waits for nothing but the ledger.</param>
    /// <param name="cancellationToken">Ends the wait for the step's turn; once begun it is brought to its end.</param>
    /// <returns>What the step came to, once all that it wrote is on the disk.</returns>
    Task<T> WriteAsync<T>(Func<ILedgerStep, Task<T>> step, CancellationToken cancellationToken = default);
}
