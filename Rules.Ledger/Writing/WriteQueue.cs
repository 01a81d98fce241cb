using System.Threading.Channels;

namespace ExportPolicy.Rules.Ledger;

/// <summary>Runs steps one after the other. Those that wait at the same time are written in one transaction: one wait for the disk serves them all.</summary>
internal sealed class WriteQueue
{
    private const int MostTogether = 128;
    private const string Savepoint = "step";

    private readonly LedgerStore _store;
    private readonly LedgerOptions _options;
    private readonly TimeProvider _time;
    private readonly Channel<Job> _jobs = Channel.CreateUnbounded<Job>(new UnboundedChannelOptions { SingleReader = true });
    private readonly HashSet<string> _archived = new(StringComparer.Ordinal);
    private readonly AsyncLocal<Job?> _within = new();
    private readonly Task _worker;
    private volatile Job? _running;

    public WriteQueue(LedgerStore store, LedgerOptions options, TimeProvider time)
    {
        _store = store;
        _options = options;
        _time = time;

        // Nobody's context: what runs here outlives every call.
        using (ExecutionContext.SuppressFlow())
            _worker = Task.Run(WorkAsync);
    }

    public Task<T> RunAsync<T>(Func<LedgerStep, Task<T>> step, CancellationToken cancellationToken)
    {
        DemandOutside();
        var job = new Job<T>(step, cancellationToken);
        ObjectDisposedException.ThrowIf(!_jobs.Writer.TryWrite(job), typeof(DecisionLedger));
        return job.Done;
    }

    /// <summary>Takes no further steps, and ends when those that wait are written.</summary>
    public Task EndAsync()
    {
        DemandOutside();
        _jobs.Writer.TryComplete();
        return _worker;
    }

    // A step has the turn: whoever waits in it for the next turn waits for ever.
    private void DemandOutside()
    {
        if (_within.Value is { } step && step == _running)
            throw new InvalidOperationException($"This is called within a step of the ledger '{_store}', and would wait for the end of that very step. Call it after the step; within one, use what the step offers.");
    }

    private async Task WorkAsync()
    {
        var batch = new List<Job>();
        while (await _jobs.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            batch.Clear();
            while (batch.Count < MostTogether && _jobs.Reader.TryRead(out var job))
            {
                if (job.IsGivenUp)
                    job.Cancel();
                else
                    batch.Add(job);
            }

            if (batch.Count > 0)
                await WriteAsync(batch).ConfigureAwait(false);
        }
    }

    private async Task WriteAsync(List<Job> batch)
    {
        try
        {
            var session = await LedgerSession.OpenAsync(_store, write: true, CancellationToken.None).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                var archive = new Archive(session, _archived);
                var (failed, hasWritten) = await RunAsync(session, archive, batch).ConfigureAwait(false);
                if (hasWritten)
                    await session.CommitAsync().ConfigureAwait(false);

                // What a step that failed has kept was taken back with it.
                if (failed.Count == 0)
                    archive.Committed();
                foreach (var job in batch)
                {
                    if (failed.TryGetValue(job, out var problem))
                        job.Fail(problem);
                    else
                        job.Complete();
                }
            }
        }
        catch (Exception problem)
        {
            // Each gets an exception of its own: several threads may throw it.
            foreach (var job in batch)
                job.Fail(_store.Explain(problem) ?? problem);
        }
    }

    // A step that fails takes back what it wrote, and nothing of the others.
    private async Task<(Dictionary<Job, Exception> Failed, bool HasWritten)> RunAsync(LedgerSession session, Archive archive, List<Job> batch)
    {
        var writer = await RecordWriter.BeginAsync(session, _time).ConfigureAwait(false);
        var first = writer.Seq;
        var step = new LedgerStep(session, writer, archive, _options, _time);
        await step.ExpireAsync().ConfigureAwait(false);
        var failed = new Dictionary<Job, Exception>();
        foreach (var job in batch)
        {
            var (seq, hash) = (writer.Seq, writer.Hash);
            await session.SaveAsync(Savepoint).ConfigureAwait(false);
            try
            {
                await RunAsync(job, step).ConfigureAwait(false);
                await session.ReleaseAsync(Savepoint).ConfigureAwait(false);
            }
            catch (Exception problem) when (_store.Explain(problem) is null || _store.IsOfOneStatement(problem))
            {
                await session.RollbackAsync(Savepoint).ConfigureAwait(false);
                writer.Return(seq, hash);
                failed.Add(job, _store.Explain(problem) ?? problem);
            }
        }

        if (writer.Seq > first)
            await writer.EndAsync(_options.Signer).ConfigureAwait(false);
        return (failed, writer.Seq > first);
    }

    private async Task RunAsync(Job job, LedgerStep step)
    {
        (_within.Value, _running) = (job, job);
        try
        {
            await job.RunAsync(step).ConfigureAwait(false);
        }
        finally
        {
            _running = null;
        }
    }
}
