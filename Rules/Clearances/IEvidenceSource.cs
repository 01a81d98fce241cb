namespace ExportPolicy.Rules;

/// <summary>Where a gate finds the evidence about a transfer that nobody hands to it.</summary>
public interface IEvidenceSource
{
    /// <summary>Finds what is known about a transfer beyond what is declared.</summary>
    /// <param name="transfer">The transfer.</param>
    /// <returns>The evidence; <see cref="Evidence.None"/> where there is none. Never null: a source that could not look throws.</returns>
    Evidence Find(Transfer transfer);

    /// <summary>Finds what is known about a transfer beyond what is declared.</summary>
    /// <param name="transfer">The transfer.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The evidence; <see cref="Evidence.None"/> where there is none. Never null: a source that could not look throws.</returns>
    Task<Evidence> FindAsync(Transfer transfer, CancellationToken cancellationToken) => Task.FromResult(Find(transfer));
}
