namespace ExportPolicy.Rules.Ledger;

/// <summary>A step that comes to something.</summary>
internal sealed class Job<T>(Func<LedgerStep, Task<T>> step, CancellationToken cancellationToken) : Job(cancellationToken)
{
    private readonly CancellationToken _cancellationToken = cancellationToken;
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public Task<T> Done => _done.Task;

    public override async Task RunAsync(LedgerStep turn) => _result = await step(turn).ConfigureAwait(false);

    public override void Complete() => _done.TrySetResult(_result);

    public override void Fail(Exception problem) => _done.TrySetException(problem);

    public override void Cancel() => _done.TrySetCanceled(_cancellationToken);
}
