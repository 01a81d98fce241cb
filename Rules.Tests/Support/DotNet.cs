using System.Diagnostics;
using System.Text;

namespace ExportPolicy.Rules.Tests;

/// <summary>One run of the <c>dotnet</c> command, of a program on it, or of a script that runs them.</summary>
internal sealed record DotNet(int ExitCode, string Out, string Error)
{
    // Far longer than any of them takes: what hangs fails, and says what it was.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    public static Task<DotNet> Run(params string[] arguments) => Run(AppContext.BaseDirectory, [], arguments);

    public static Task<DotNet> Run(string folder, (string Name, string Value)[] environment, params string[] arguments) =>
        RunProgram(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", folder, environment, arguments);

    public static async Task<DotNet> RunProgram(string program, string folder, (string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        using var process = Process.Start(start)!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new(process.ExitCode, output.ReplaceLineEndings("\n"), (await errors).ReplaceLineEndings("\n"));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} did not end within {Limit.TotalMinutes} minutes, or the tests were stopped.");
        }
    }
}
