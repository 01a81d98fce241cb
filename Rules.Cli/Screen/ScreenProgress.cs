using System.Globalization;

namespace ExportPolicy.Rules.Cli;

/// <summary>Says how far a screening has come, for whoever waits: a line now and then, with the rate and the time left.</summary>
internal sealed class ScreenProgress(Terminal terminal, long? length)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    private readonly long _start = terminal.Time.GetTimestamp();
    private long _last = terminal.Time.GetTimestamp();
    private long _before;
    private long _position;

    /// <summary>A record has been read.</summary>
    public void Read(SourceFile source) => Volatile.Write(ref _position, _before + source.Position);

    /// <summary>An input has been read to its end.</summary>
    public void Done(SourceFile source) => _before += source.Position;

    /// <summary>So many records have been decided.</summary>
    public void Decided(long records)
    {
        if (terminal.Time.GetElapsedTime(_last) < BetweenLines)
            return;
        _last = terminal.Time.GetTimestamp();
        var elapsed = terminal.Time.GetElapsedTime(_start);
        var share = length is > 0 ? Math.Min(1, (double)Volatile.Read(ref _position) / length.Value) : 0;
        var left = share > 0 ? $", {share:P0}, about {TimeSpan.FromSeconds(Math.Round(elapsed.TotalSeconds * (1 - share) / share)):c} left" : "";
        terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{records:N0} records, {records / elapsed.TotalSeconds:N0} a second{left}"));
    }
}
