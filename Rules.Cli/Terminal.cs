using System.Text;

namespace ExportPolicy.Rules.Cli;

/// <summary>Where the tool writes, and what the clock says.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Errors.</param>
/// <param name="Colour">Whether results may be coloured.</param>
/// <param name="Time">The clock.</param>
/// <param name="ShowsProgress">Whether somebody looks at errors who may be shown how far a run has come.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool Colour, TimeProvider Time, bool ShowsProgress = false)
{
    /// <summary>The terminal of this process. Colour only where a person looks at it and has not asked for none (no-color.org).</summary>
    public static Terminal OfProcess()
    {
        // Without this, a Windows console would show its own code page.
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var mayDraw = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb";
        var output = PipeOutput.Find() is { } pipe ? new StreamWriter(pipe) { AutoFlush = true } : Console.Out;
        return new(output, Console.Error, mayDraw && !Console.IsOutputRedirected, TimeProvider.System, mayDraw && !Console.IsErrorRedirected);
    }

    /// <summary>Tells errors.</summary>
    /// <returns>The exit code of a command that ends with them.</returns>
    public int Report(params IEnumerable<InputError> errors)
    {
        foreach (var error in errors)
            Error.WriteLine(error);
        return ExitCode.Error;
    }
}
