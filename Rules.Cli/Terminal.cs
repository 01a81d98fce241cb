using System.Text;

namespace ExportPolicy.Rules.Cli;

/// <summary>Where the tool writes, and what the clock says.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Errors.</param>
/// <param name="Colour">Whether results may be coloured.</param>
/// <param name="Time">The clock.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool Colour, TimeProvider Time)
{
    /// <summary>The terminal of this process. Colour only where a person looks at it and has not asked for none (no-color.org).</summary>
    public static Terminal OfProcess()
    {
        // Without this, a Windows console would show its own code page.
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var colour = !Console.IsOutputRedirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new(Console.Out, Console.Error, colour, TimeProvider.System);
    }
}
