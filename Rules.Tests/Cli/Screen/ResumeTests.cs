using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace ExportPolicy.Rules.Tests.Cli.Screen;

/// <summary>A screening that was interrupted goes on where it stopped, and comes to what it would have come to.</summary>
public sealed class ResumeTests : IDisposable
{
    // Each kill is a process that has to start.
    private static readonly string? WantedKills = Environment.GetEnvironmentVariable("SCREEN_KILLS");
    private static readonly int Kills = int.Parse(WantedKills ?? "2", CultureInfo.InvariantCulture);

    private const int AllRecords = 12_000;

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
    public async Task Resume_OnAnotherDay_KnowsWhatTheRunKnewAtItsStart()
    {
        // Of a case that permits or not by what is known, without a day of its own.
        var input = _folder.Write("cases.jsonl", string.Concat(Enumerable.Range(1, 300).Select(number => ScreenFiles.Line(number == 200 ? "{}" : CliCases.Denied, number == 200 ? null : $"case-{number}") + "\n")));
        string[] call = ["screen", input, "--out", Out, "--summary", "json"];
        var later = await Run.Of(new WatchedTime(_ => { }, day: 28), TestContext.Current.CancellationToken, call);
        var (whole, expected) = (await Run.Of(new EarlyTime(), TestContext.Current.CancellationToken, call), File.ReadAllText(Out));
        Assert.NotEqual(later.Out, whole.Out);

        await Run.Of(new EarlyTime(), TestContext.Current.CancellationToken, [.. call, "--fail-fast"]);
        var resumed = await Run.Of([.. call, "--resume"]);

        Assert.Equal(whole, resumed);
        Assert.Equal(expected, File.ReadAllText(Out));
    }

    [Theory]
    [InlineData("out.jsonl", false)]
    [InlineData("out.csv", true)]
    public async Task Resume_AfterKillsAtRandomPoints_ComesToTheSame(string name, bool compares)
    {
        Assert.SkipWhen(compares && WantedKills is null, "The other form is killed where SCREEN_KILLS is set.");
        var input = _folder.Write("cases.jsonl", ScreenFiles.Mixed(AllRecords));
        var earlier = Path.Combine(_folder.Path, "earlier.jsonl");
        await Run.Of("screen", _folder.Write("then.jsonl", ScreenFiles.Mixed(200)), "--out", earlier);
        var output = Path.Combine(_folder.Path, name);
        string[] call = ["screen", input, "--out", output, "--errors", Errors, "--known-at", "2022-12-01", "--threads", "1", .. compares ? ["--against", earlier] : Array.Empty<string>()];
        Assert.Equal(1, (await Run.Of(call)).ExitCode);
        var expected = (File.ReadAllText(output), File.ReadAllText(Errors));

        var (runs, inMidst) = (0, 0);
        while (runs < Kills || inMidst < (Kills + 1) / 2)
        {
            Assert.True(runs++ < (3 * Kills) + 10, $"Of {runs - 1} runs that were killed {inMidst} had a checkpoint in their midst.");
            File.Delete(output);
            var (isResumed, attempt) = (false, 1);

            // Longer each time, so that a slow machine comes to an end too.
            while (!await RunUntil(TimeSpan.FromMilliseconds(Random.Shared.Next(200, 2_000) * attempt++), isResumed ? [.. call, "--resume"] : call))
            {
                isResumed = File.Exists($"{output}.checkpoint");
                if (isResumed && JsonNode.Parse(File.ReadAllBytes($"{output}.checkpoint"))!["records"]!.GetValue<long>() is > 0 and < AllRecords)
                    inMidst++;
            }

            Assert.Equal(expected, (File.ReadAllText(output), File.ReadAllText(Errors)));
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

    // Before anything was known of the cases.
    private sealed class EarlyTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2022, 1, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
