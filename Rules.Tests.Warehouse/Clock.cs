namespace Shipping;

/// <summary>A clock that stands until it is moved.</summary>
/// <param name="now">The time it shows first.</param>
public sealed class Clock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Lets time pass.</summary>
    /// <param name="time">How much.</param>
    /// <returns>When it has passed.</returns>
    public Task Delay(TimeSpan time)
    {
        _now += time;
        return Task.CompletedTask;
    }
}
