namespace ExportPolicy.Rules.Tests.Cli.Screen;

/// <summary>Whatever ends a run in its midst, it says where to go on, and going on comes to what the whole run comes to.</summary>
public sealed class InterruptTests : IDisposable
{
    private const int Records = 1_000;

    private readonly TemporaryFolder _folder = new();

    private string Checkpoint => $"{Out("jsonl")}.checkpoint";

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public async Task Cancel_AfterSomeRecords_KeepsThemAndGoesOn(string format)
    {
        var call = Call(format);
        var whole = await Run.Of(call);
        var expected = File.ReadAllText(Out(format));

        var interrupted = await InterruptedAt(6, call);
        var part = File.ReadAllText(Out(format));
        var resumed = await Run.Of([.. call, "--resume"]);

        Assert.Equal(130, interrupted.ExitCode);
        Assert.InRange(Done(interrupted), 1, Records - 1);
        Assert.StartsWith(part, expected, StringComparison.Ordinal);
        Assert.Equal(Done(interrupted), part.Count(sign => sign == '\n') - (format == "csv" ? 1 : 0));
        Assert.Equal(whole, resumed);
        Assert.Equal(expected, File.ReadAllText(Out(format)));
    }

    [Fact]
    public async Task Checkpoint_ThatCannotBeWritten_SaysWhereTheLastOneStands()
    {
        var call = Call("jsonl");
        var whole = await Run.Of(call);
        var expected = File.ReadAllText(Out("jsonl"));

        var stopped = await Run.Of(new WatchedTime(look => { if (look == 9) Directory.CreateDirectory($"{Checkpoint}.next"); }), TestContext.Current.CancellationToken, call);
        Directory.Delete($"{Checkpoint}.next");
        var resumed = await Run.Of([.. call, "--resume"]);

        Assert.Equal(1, stopped.ExitCode);
        Assert.Contains("error: cannot write the output: ", stopped.Error, StringComparison.Ordinal);
        Assert.InRange(Done(stopped), 1, Records - 1);
        Assert.Equal(whole, resumed);
        Assert.Equal(expected, File.ReadAllText(Out("jsonl")));
    }

    [Fact]
    public async Task Input_ThatVanishes_EndsTheRunAndLetsItGoOn()
    {
        var (first, second) = (_folder.Write("first.jsonl", ScreenFiles.Mixed(Records)), _folder.Write("second.jsonl", ScreenFiles.Mixed(20)));
        string[] call = ["screen", first, second, "--out", Out("jsonl"), "--threads", "1"];
        var whole = await Run.Of(call);
        var expected = File.ReadAllText(Out("jsonl"));

        var stopped = await Run.Of(new WatchedTime(look => { if (look == 6) File.Move(second, $"{second}.away"); }), TestContext.Current.CancellationToken, call);
        File.Move($"{second}.away", second);
        var resumed = await Run.Of([.. call, "--resume"]);

        Assert.Equal(1, stopped.ExitCode);
        Assert.Contains($"error: {second}: The file does not exist; check the path.\n", stopped.Error, StringComparison.Ordinal);
        Assert.InRange(Done(stopped), 1, Records);
        Assert.Equal(whole, resumed);
        Assert.Equal(expected, File.ReadAllText(Out("jsonl")));
    }

    [Fact]
    public async Task Kill_BeforeTheFirstRow_LetsTheRunGoOnWithItsHeader()
    {
        var call = Call("csv");
        byte[]? checkpoint = null;
        await Run.Of(new WatchedTime(_ => checkpoint ??= File.Exists($"{Out("csv")}.checkpoint") ? File.ReadAllBytes($"{Out("csv")}.checkpoint") : null), TestContext.Current.CancellationToken, call);
        var expected = File.ReadAllText(Out("csv"));
        File.WriteAllText(Out("csv"), "half a head");
        File.WriteAllBytes($"{Out("csv")}.checkpoint", checkpoint!);

        await Run.Of([.. call, "--resume"]);

        Assert.Contains("\"records\":0,", System.Text.Encoding.UTF8.GetString(checkpoint!), StringComparison.Ordinal);
        Assert.Equal(expected, File.ReadAllText(Out("csv")));
    }

    [Theory]
    [InlineData("case-1\"", "case-0\"", false)]
    [InlineData("case-999\"", "case-000\"", true)]
    public async Task Input_ChangedInWhatWasRead_IsRefused(string before, string after, bool isUnread)
    {
        var call = Call("jsonl");
        await InterruptedAt(6, call);
        var part = File.ReadAllText(Out("jsonl"));
        var input = File.ReadAllText(call[1]);
        Assert.Contains(before, input, StringComparison.Ordinal);
        File.WriteAllText(call[1], input.Replace(before, after, StringComparison.Ordinal));

        var resumed = await Run.Of([.. call, "--resume"]);

        // What was not read yet is read as it is now: all of it comes to what the whole file comes to.
        Assert.Equal(isUnread, resumed.Error.Length == 0);
        if (isUnread)
        {
            var rows = File.ReadAllText(Out("jsonl"));
            await Run.Of(call);
            Assert.Equal(File.ReadAllText(Out("jsonl")), rows);
            return;
        }

        Assert.Equal($"error: {Checkpoint}: What the interrupted run had read of the inputs has changed since; its rows would not fit the rest. Restore the inputs, or start anew without --resume.\n", resumed.Error);
        Assert.Equal(part, File.ReadAllText(Out("jsonl")));
        Assert.True(File.Exists(Checkpoint));
    }

    private string Out(string format) => Path.Combine(_folder.Path, $"out.{format}");

    private string[] Call(string format) => ["screen", _folder.Write("cases.jsonl", ScreenFiles.Mixed(Records)), "--out", Out(format), "--threads", "1"];

    private static async Task<Run> InterruptedAt(int look, string[] call)
    {
        using var interrupt = new CancellationTokenSource();
        return await Run.Of(new WatchedTime(looks => { if (looks == look) interrupt.Cancel(); }), interrupt.Token, call);
    }

    private static int Done(Run run) => int.Parse(System.Text.RegularExpressions.Regex.Match(run.Error, @"([0-9]+) records? done; give the same call with --resume to go on\n\z").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
}
