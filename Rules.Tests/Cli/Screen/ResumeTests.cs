using System.Diagnostics;
using System.Globalization;

namespace ExportPolicy.Rules.Tests.Cli.Screen;

/// <summary>A screening that was interrupted goes on where it stopped, and comes to what it would have come to.</summary>
public sealed class ResumeTests : IDisposable
{
    // Each kill is a process that has to start.
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("SCREEN_KILLS") ?? "2", CultureInfo.InvariantCulture);

    // Its own build: the one beside the tests lacks what the test host brings along.
    internal static readonly string Tool = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../Rules.Cli", Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)), "export-policy.dll"));

    private readonly TemporaryFolder _folder = new();

    private string Out => Path.Combine(_folder.Path, "out.jsonl");

    private string Errors => Path.Combine(_folder.Path, "errors.txt");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Resume_AfterAnInterrupt_ComesToTheSame()
    {
        var input = _folder.Write("cases.jsonl", ScreenFiles.Mixed(100));
        var whole = await Run.Of(Call(input));
        var expected = (File.ReadAllText(Out), File.ReadAllText(Errors));

        var interrupted = await Run.Of(colour: false, new CancellationToken(canceled: true), Call(input));
        Assert.Equal((130, "interrupted; 0 records done; give the same call with --resume to go on\n"), (interrupted.ExitCode, interrupted.Error));
        var resumed = await Run.Of([.. Call(input), "--resume"]);

        Assert.Equal(whole, resumed);
        Assert.Equal(expected, (File.ReadAllText(Out), File.ReadAllText(Errors)));
    }

    [Fact]
    public async Task Resume_AfterFailFast_GoesOnBehindTheError()
    {
        var input = _folder.Write("cases.jsonl", ScreenFiles.Mixed(40));
        var whole = await Run.Of(Call(input));
        var expected = File.ReadAllText(Out);

        await Run.Of([.. Call(input), "--fail-fast"]);
        var resumed = await Run.Of([.. Call(input), "--resume"]);

        Assert.Equal(whole, resumed);
        Assert.Equal(expected, File.ReadAllText(Out));
    }

    [Fact]
    public async Task Resume_OfAnotherCall_IsRefusedAndLeavesTheOutput()
    {
        var input = _folder.Write("cases.jsonl", ScreenFiles.Mixed(40));
        await Run.Of([.. Call(input), "--fail-fast"]);
        var before = File.ReadAllText(Out);

        var other = await Run.Of([.. Call(input), "--resume", "--as-of", "2022-11-12"]);

        Assert.Equal(1, other.ExitCode);
        Assert.Contains("other inputs, options or policies; expected the same call", other.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Out));
    }

    [Fact]
    public async Task Resume_WhatStandsBeyondTheCheckpoint_IsTakenBack()
    {
        var input = _folder.Write("cases.jsonl", ScreenFiles.Mixed(40));
        var whole = await Run.Of(Call(input));
        var expected = File.ReadAllText(Out);
        await Run.Of([.. Call(input), "--fail-fast"]);
        File.AppendAllText(Out, "{\"line\":12,\"id\":\"half a ro");

        var resumed = await Run.Of([.. Call(input), "--resume"]);

        Assert.Equal(whole, resumed);
        Assert.Equal(expected, File.ReadAllText(Out));
    }

    [Fact]
    public async Task Resume_ShorterOutput_IsRefused()
    {
        var input = _folder.Write("cases.jsonl", ScreenFiles.Mixed(40));
        await Run.Of([.. Call(input), "--fail-fast"]);
        File.WriteAllText(Out, "");

        var resumed = await Run.Of([.. Call(input), "--resume"]);

        Assert.Equal(1, resumed.ExitCode);
        Assert.Contains("The file has 0 bytes; expected the ", resumed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resume_AfterKillsAtRandomPoints_ComesToTheSame()
    {
        var input = _folder.Write("cases.jsonl", ScreenFiles.Mixed(6_000));
        Assert.Equal(1, (await Run.Of(Call(input))).ExitCode);
        var expected = (File.ReadAllText(Out), File.ReadAllText(Errors));

        for (var kill = 0; kill < Kills; kill++)
        {
            File.Delete(Out);
            var (isResumed, attempt) = (false, 1);

            // Longer each time, so that a slow machine comes to an end too.
            while (!await RunUntil(TimeSpan.FromMilliseconds(Random.Shared.Next(200, 2_000) * attempt++), isResumed ? [.. Call(input), "--resume"] : Call(input)))
                isResumed = File.Exists($"{Out}.checkpoint");

            Assert.Equal(expected, (File.ReadAllText(Out), File.ReadAllText(Errors)));
        }
    }

    private string[] Call(string input) => ["screen", input, "--out", Out, "--errors", Errors, "--known-at", "2022-12-01"];

    // Whether the run came to its end before it was killed.
    private static async Task<bool> RunUntil(TimeSpan kill, string[] call)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Tool, .. call]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(kill);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return false;
        }
    }
}
