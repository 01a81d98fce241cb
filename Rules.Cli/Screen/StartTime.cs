namespace ExportPolicy.Rules.Cli;

/// <summary>The instant at which a run began, for all of it: one that goes on the next day knows no more than before.</summary>
internal sealed class StartTime(DateTimeOffset start) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => start;
}
