using Spectre.Console;

namespace ExportPolicy.Rules.Cli;

/// <summary>Draws how far a screening has come. Nothing else touches Spectre.Console, so that it is loaded where a bar is shown only.</summary>
internal sealed class ScreenBar
{
    private readonly ProgressTask _task;

    private ScreenBar(ProgressTask task) => _task = task;

    /// <summary>Shows a bar while something runs, and takes it away then.</summary>
    public static Task ShowAsync(TextWriter output, Func<ScreenBar, Task> run)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(output),
        });
        return console.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new TaskDescriptionColumn())
            .StartAsync(context => run(new ScreenBar(context.AddTask("reading", maxValue: 1))));
    }

    /// <summary>Draws the bar anew.</summary>
    /// <param name="share">How much is done, from 0 to 1; null where nobody knows.</param>
    /// <param name="text">What stands beside it.</param>
    public void Update(double? share, string text)
    {
        _task.IsIndeterminate = share is null;
        _task.Value = share ?? 0;
        _task.Description = Markup.Escape(text);
    }
}
