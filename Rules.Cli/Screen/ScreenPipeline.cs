using System.Threading.Channels;

namespace ExportPolicy.Rules.Cli;

/// <summary>Reads, decides on several threads, and hands on in the order of the input, holding only a few batches at a time.</summary>
internal sealed class ScreenPipeline(Screener screener, IRecordFormat format, ScreenRequest request)
{
    // Small enough that a few of them are little memory, large enough that handing them over costs nothing.
    private const int MostRecords = 64;
    private const int MostBytes = 1 << 18;

    /// <summary>Runs until the records end, the run is cancelled, or it is to fail fast and a record cannot be decided.</summary>
    /// <param name="records">The records.</param>
    /// <param name="write">Takes each batch, in order, on one thread.</param>
    /// <param name="cancellation">Ends the run after what has been read.</param>
    public async Task RunAsync(IEnumerable<SourceRecord> records, Action<ScreenedBatch> write, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var free = new SemaphoreSlim(request.Threads);
        var batches = Channel.CreateBounded<Task<ScreenedBatch>>(2 * request.Threads);
        var reading = Task.Run(() => ReadAsync(records, batches.Writer, free, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(CancellationToken.None))
            {
                var screened = await batch;
                write(screened);
                if (request.FailFast && screened.HasErrors)
                    break;
            }
        }
        finally
        {
            await stop.CancelAsync();

            // What is under way ends by itself and is dropped.
            while (batches.Reader.TryRead(out var dropped))
                await dropped;
            await reading;
        }
    }

    private async Task ReadAsync(IEnumerable<SourceRecord> records, ChannelWriter<Task<ScreenedBatch>> batches, SemaphoreSlim free, CancellationToken stop)
    {
        Exception? problem = null;
        Task? last = null;
        try
        {
            foreach (var batch in InBatches(records))
            {
                if (stop.IsCancellationRequested)
                    break;
                await free.WaitAsync(stop);
                var deciding = Task.Run(() => Decide(batch, free), CancellationToken.None);
                last = deciding;
                await batches.WriteAsync(deciding, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            problem = failure;
        }

        // Where the run ends first, the last one may have been handed to nobody.
        if (last is not null)
            await last;
        batches.Complete(problem);
    }

    private static IEnumerable<List<SourceRecord>> InBatches(IEnumerable<SourceRecord> records)
    {
        var batch = new List<SourceRecord>(MostRecords);
        var bytes = 0;
        foreach (var record in records)
        {
            batch.Add(record);
            bytes += record.Size;
            if (batch.Count < MostRecords && bytes < MostBytes)
                continue;
            yield return batch;
            (batch, bytes) = (new(MostRecords), 0);
        }

        if (batch.Count > 0)
            yield return batch;
    }

    private ScreenedBatch Decide(List<SourceRecord> records, SemaphoreSlim free)
    {
        try
        {
            var batch = new ScreenedBatch();
            foreach (var record in records)
            {
                var screened = screener.Decide(record);
                batch.Count++;
                batch.Digest = record.Digest;
                batch.Tally.Add(screened);
                batch.First ??= screened.Case;
                batch.Errors.AddRange(screened.Errors);
                if (screened.Assessment is null || request.Only.Count == 0 || request.Only.Contains(screened.Assessment.Outcome))
                    format.Write(batch.Rows, screened);
                if (request.FailFast && batch.HasErrors)
                    break;
            }

            return batch;
        }
        finally
        {
            free.Release();
        }
    }
}
