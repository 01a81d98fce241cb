namespace ExportPolicy.Rules.Tests.Cli.Screen;

/// <summary>A clock that tells who looks at it, and is two seconds on each time: with each batch that is written a run looks, and leaves a checkpoint.</summary>
/// <param name="look">Takes how often it was looked at.</param>
/// <param name="day">The day that it shows.</param>
internal sealed class WatchedTime(Action<int> look, int day = 1) : TimeProvider
{
    private int _looks;

    public override long TimestampFrequency => 1;

    public override long GetTimestamp()
    {
        look(++_looks);
        return 2 * _looks;
    }

    public override DateTimeOffset GetUtcNow() => new(2022, 12, day, 12, 0, 0, TimeSpan.Zero);
}
