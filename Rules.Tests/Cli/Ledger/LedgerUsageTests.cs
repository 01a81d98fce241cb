namespace ExportPolicy.Rules.Tests.Cli;

/// <summary>How a ledger is named, made and kept from being lost, and what a wrong call comes to.</summary>
public sealed class LedgerUsageTests : IDisposable
{
    // Set by one test of this class only; those of a class run one after the other, and all others name their ledger.
    private const string Variable = "EXPORT_POLICY_LEDGER";

    private readonly TemporaryFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "own.db");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public async Task Ledger_ThatNobodyNames_IsAnError() =>
        Assert.Equal(
            new Run(1, "", $"error: No ledger is named; give --ledger with the path of an SQLite file or a connection string of PostgreSQL, or set {Variable}.\n"), await Run.Of("ledger", "list"));

    [Fact]
    public async Task Ledger_OfTheEnvironment_IsTakenWhereNoneIsGiven()
    {
        Environment.SetEnvironmentVariable(Variable, File);
        try
        {
            Assert.Equal(new Run(0, $"made: ledger {File}, version 2\n", ""), await Run.Of("ledger", "init"));
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
        }
    }

    [Fact]
    public async Task Init_Twice_LeavesTheFirst()
    {
        Assert.Equal(0, (await Run.Of("ledger", "init", "--ledger", File)).ExitCode);
        await Run.Of("ledger", "hold", "T-1", "--owner", "K", "--due", "2022-12-24", "--reason", "r", "--by", "L", "--ledger", File);

        Assert.Equal(new Run(1, "", $"error: There is a ledger at '{File}' already; nothing was changed. Use it, or name another place.\n"), await Run.Of("ledger", "init", "--ledger", File));
        Assert.StartsWith("intact: 1 record,", (await Run.Of("ledger", "verify", "--ledger", File)).Out, StringComparison.Ordinal);
        Assert.Equal(new Run(0, $"up to date: ledger {File}, version 2\n", ""), await Run.Of("ledger", "migrate", "--ledger", File));
    }

    [Theory]
    [InlineData("list")]
    [InlineData("migrate")]
    [InlineData("hold T-1 --owner K --due 2022-12-24 --reason r --by L")]
    public async Task Ledger_ThatIsNotThere_IsNotMade(string call)
    {
        var run = await Run.Of(["ledger", .. call.Split(' '), "--ledger", File]);

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"error: There is no ledger at '{File}'", run.Error, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task Ledger_OfAnotherVersion_IsNotTouched()
    {
        await using var ledger = await LedgerCase.FilledAsync();
        await ledger.Desk.Place.TamperAsync("insert into ledger_schema (version, name, at) values (99, 'later', '')");

        foreach (var call in new[] { "list", "verify", "migrate", "purge --by K" })
        {
            var run = await ledger.CallAsync(call);
            Assert.Equal((1, ""), (run.ExitCode, run.Out));
            Assert.Contains("has version 99, and this library works with 2; nothing was changed", run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Host=db;Port=none;Password=hunter2")]
    [InlineData("Host=db;Password=hunter2;x=hunter2")]
    [InlineData("Server=127.0.0.1;Port=1;Timeout=1;Username=app;Password=hunter2")]
    [InlineData("Password=hunter2;Database=ledger")]
    [InlineData("postgres://app:hunter2@db/ledger")]
    public async Task ConnectionString_ThatLeadsNowhere_IsNeverQuoted(string address)
    {
        var run = await Run.Of("ledger", "list", "--ledger", address);

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("head")]
    [InlineData("export")]
    [InlineData("export --csv")]
    public async Task Output_WhereThereIsAFile_IsNotWritten(string call)
    {
        await using var ledger = await LedgerCase.FilledAsync();

        var run = await ledger.RunAsync([.. call.Split(' '), "--output", ledger.Address]);

        Assert.Equal(new Run(1, "", $"error: {ledger.Address}: There is something of that name already, and nothing is overwritten; name another file.\n"), run);
        Assert.Equal(3, (await ledger.Desk.VerifyAsync()).Records);
        Assert.Contains("The file cannot be written: ", (await ledger.RunAsync([.. call.Split(' '), "--output", ledger.PathOf("no/such/folder")])).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ledger lst", "There is no command 'lst'; expected init, migrate, verify, head, list, show, replay, balance, export, resolve, hold, lift, revoke, release, return, evidence, retain or purge. Did you mean 'list'?", "ledger")]
    [InlineData("ledger show x", "'x' is no number of a record; expected one from 1 on.", "ledger show")]
    [InlineData("ledger show -1", "'-1' is no number of a record; expected one from 1 on.", "ledger show")]
    [InlineData("ledger show", "SEQ is missing. The number of the record.", "ledger show")]
    [InlineData("ledger list --kind decisions", "--kind: 'decisions' is unknown; expected decision, shipped, returned, lot-freed, closed, evidence, resolution, hold, hold-lifted, retention or purge. Did you mean 'decision'?", "ledger list")]
    [InlineData("ledger list --since yesterday", "--since: 'yesterday' is not a day; expected yyyy-MM-dd, such as 2022-11-11.", "ledger list")]
    [InlineData("ledger purge --by K --years 0", "--years: '0' is no number of years; expected 1 to 1000.", "ledger purge")]
    [InlineData("ledger purge", "--by: a value is missing; expected PERSON", "ledger purge")]
    [InlineData("ledger release --resaon r --by K", "'--resaon' is no option of 'release'. Did you mean '--reason'?", "ledger release")]
    public async Task Call_ThatIsWrong_SaysWhatIsExpected(string call, string message, string command)
    {
        var run = await Run.Of([.. call.Split(' '), "--ledger", File]);

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains($"error: {message}\n", run.Error, StringComparison.Ordinal);
        Assert.EndsWith($"see export-policy {command} --help\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--by", "")]
    [InlineData("--reason", " ")]
    public async Task Text_ThatIsBlank_IsAnError(string option, string text)
    {
        string[] others = option == "--by" ? ["--reason", "r"] : ["--by", "K"];

        var run = await Run.Of(["ledger", "release", "lot", "--ledger", File, option, text, .. others]);

        Assert.Equal(new Run(1, "", $"error: {option}: the text is blank; expected {(option == "--by" ? "PERSON" : "TEXT")}\nsee export-policy ledger release --help\n"), run);
    }

    [Fact]
    public async Task Help_OfEveryCommand_HasAnExampleAndFits()
    {
        foreach (var command in new[] { "init", "migrate", "verify", "head", "list", "show", "replay", "balance", "export", "resolve", "hold", "lift", "revoke", "release", "return", "evidence", "retain", "purge" })
        {
            var run = await Run.Of("ledger", command, "--help");

            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.Contains($"\n  export-policy ledger {command}", run.Out, StringComparison.Ordinal);
            Assert.Contains("--ledger <ADDRESS>", run.Out, StringComparison.Ordinal);
            Assert.All(run.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
        }
    }

    [Fact]
    public async Task Interrupted_EndsAsShellsExpect()
    {
        await using var ledger = await LedgerCase.FilledAsync();

        var run = await Run.Of(TimeProvider.System, new CancellationToken(canceled: true), "ledger", "verify", "--ledger", ledger.Address);

        Assert.Equal((130, ""), (run.ExitCode, run.Out));
    }
}
