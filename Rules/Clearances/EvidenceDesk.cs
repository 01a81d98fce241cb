namespace ExportPolicy.Rules;

/// <summary>Asks the evidence source, where there is one, and takes nothing but evidence for an answer.</summary>
internal sealed class EvidenceDesk(IEvidenceSource? source)
{
    private readonly AsyncLocal<bool> _asking = new();

    /// <summary>What the source finds; null where there is no source.</summary>
    public Evidence? Find(Transfer transfer)
    {
        if (source is null)
            return null;
        Enter(transfer);
        try
        {
            return source.Find(transfer) ?? throw Nothing(transfer);
        }
        finally
        {
            _asking.Value = false;
        }
    }

    /// <summary>What the source finds; null where there is no source.</summary>
    public async Task<Evidence?> FindAsync(Transfer transfer, CancellationToken cancellationToken)
    {
        if (source is null)
            return null;

        // What an async method sets here is seen by what it calls, and is gone when it returns.
        Enter(transfer);
        var search = source.FindAsync(transfer, cancellationToken) ?? throw Nothing(transfer);
        return await search.ConfigureAwait(false) ?? throw Nothing(transfer);
    }

    // A source that asks the gate for the same evidence would never come to an end.
    private void Enter(Transfer transfer)
    {
        if (_asking.Value)
            throw new InvalidOperationException($"The evidence source {source!.GetType()} asks the gate to check transfer '{transfer.Id}' while it is itself asked for evidence. Hand evidence to the check that a source makes.");
        _asking.Value = true;
    }

    private InvalidOperationException Nothing(Transfer transfer) => new(
        $"The evidence source {source!.GetType()} returned null for transfer '{transfer.Id}'; expected evidence, or Evidence.None where there is none. Nothing is decided.");
}
