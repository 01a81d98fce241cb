using System.Globalization;

namespace ExportPolicy.Rules.Cli;

/// <summary>Says how far a screening has come, for whoever waits, with the rate and the time left: a bar on a terminal, else a line now and then.</summary>
internal sealed class ScreenProgress(Terminal terminal, long? length)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    private readonly long _start = terminal.Time.GetTimestamp();
    private long _last = terminal.Time.GetTimestamp();
    private long _before;
    private long _position;
    private ScreenBar? _bar;

    /// <summary>Shows progress while something runs.</summary>
    public Task ShowAsync(Func<Task> run) => !terminal.ShowsProgress ? run() : ScreenBar.ShowAsync(terminal.Error, bar =>
    {
        _bar = bar;
        return run();
    });

    /// <summary>A record has been read.</summary>
    public void Read(SourceFile source) => Volatile.Write(ref _position, _before + source.Position);

    /// <summary>An input has been read to its end.</summary>
    public void Done(SourceFile source) => _before += source.Position;

    /// <summary>So many records have been decided.</summary>
    public void Decided(long records)
    {
        if (_bar is null && terminal.Time.GetElapsedTime(_last) < BetweenLines)
            return;
        _last = terminal.Time.GetTimestamp();
        var elapsed = terminal.Time.GetElapsedTime(_start);
        var share = length is > 0 ? Math.Min(1, (double)Volatile.Read(ref _position) / length.Value) : 0;
        var left = share > 0 ? $", {share:P0}, about {TimeSpan.FromSeconds(Math.Round(elapsed.TotalSeconds * (1 - share) / share)):c} left" : "";
        var text = string.Create(CultureInfo.InvariantCulture, $"{records:N0} records, {records / elapsed.TotalSeconds:N0} a second{left}");
        if (_bar is null)
            terminal.Error.WriteLine(text);
        else
            _bar.Update(share > 0 ? share : null, text);
    }
}
