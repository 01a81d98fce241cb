using System.Diagnostics;
using System.Text;

namespace ExportPolicy.Rules.Tests;

/// <summary>One run of the <c>dotnet</c> command, or of a program on it.</summary>
internal sealed record DotNet(int ExitCode, string Out, string Error)
{
    public static Task<DotNet> Run(params string[] arguments) => Run(AppContext.BaseDirectory, [], arguments);

    public static async Task<DotNet> Run(string folder, (string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, output.ReplaceLineEndings("\n"), (await errors).ReplaceLineEndings("\n"));
    }
}
