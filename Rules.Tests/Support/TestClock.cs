namespace ExportPolicy.Rules.Tests;

/// <summary>A clock that stands until a test moves it.</summary>
internal sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    private long _elapsed;

    public DateTimeOffset Now { get; private set; } = now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => _elapsed;

    public void Advance(TimeSpan time)
    {
        Now += time;
        _elapsed += time.Ticks;
    }

    /// <summary>Sets the clock on the wall without time passing.</summary>
    public void Set(DateTimeOffset now) => Now = now;
}
