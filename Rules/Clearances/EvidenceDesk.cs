namespace ExportPolicy.Rules;

/// <summary>Asks the evidence source, where there is one, and takes nothing but evidence for an answer.</summary>
internal sealed class EvidenceDesk(IEvidenceSource? source)
{
    private readonly AsyncLocal<Question?> _open = new();

    /// <summary>What the source finds; null where there is no source.</summary>
    public Evidence? Find(Transfer transfer)
    {
        if (source is null)
            return null;
        using var question = Ask(transfer);
        return source.Find(transfer) ?? throw Nothing(transfer);
    }

    /// <summary>What the source finds; null where there is no source.</summary>
    public async Task<Evidence?> FindAsync(Transfer transfer, CancellationToken cancellationToken)
    {
        if (source is null)
            return null;
        using var question = Ask(transfer);
        var search = source.FindAsync(transfer, cancellationToken) ?? throw Nothing(transfer);
        return await search.ConfigureAwait(false) ?? throw Nothing(transfer);
    }

    // A source that has the gate check the transfer it is asked about would be asked again, without end.
    private Question Ask(Transfer transfer)
    {
        for (var open = _open.Value; open is not null; open = open.Outer)
        {
            if (open.IsAbout(transfer))
                throw new InvalidOperationException($"The evidence source {source!.GetType()} has the gate check transfer '{transfer.Id}' while it is asked for evidence about it. Hand evidence to the check that a source makes.");
        }

        return new Question(_open, transfer);
    }

    private InvalidOperationException Nothing(Transfer transfer) => new(
        $"The evidence source {source!.GetType()} returned null for transfer '{transfer.Id}'; expected evidence, or Evidence.None where there is none. Nothing is decided.");

    /// <summary>A question that waits for its answer, with the one in the course of which it came up.</summary>
    private sealed class Question : IDisposable
    {
        private readonly AsyncLocal<Question?> _open;
        private readonly Transfer _transfer;
        private bool _isAnswered;

        public Question(AsyncLocal<Question?> open, Transfer transfer)
        {
            (_open, _transfer, Outer) = (open, transfer, open.Value);
            open.Value = this;
        }

        public Question? Outer { get; }

        // What a source has started and left running may check the transfer later on.
        public bool IsAbout(Transfer transfer) => !_isAnswered && transfer.Id == _transfer.Id;

        public void Dispose()
        {
            _isAnswered = true;
            _open.Value = Outer;
        }
    }
}
