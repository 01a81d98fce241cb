using ExportPolicy.Rules.Tests.Ledger;

namespace ExportPolicy.Rules.Tests.Cli;

/// <summary>A ledger in a file that a gate writes to, and <c>export-policy ledger</c> on it at the hour of that gate.</summary>
internal sealed class LedgerCase : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    private LedgerCase(Desk desk) => Desk = desk;

    public Desk Desk { get; }

    /// <summary>The path of the ledger.</summary>
    public string Address => Desk.Place.Address;

    public static async Task<LedgerCase> EmptyAsync() => new(await Desk.OpenAsync(new SqliteTestStore()));

    /// <summary>Record 1: T-1 may leave, 700 rounds of a cap of 1,000. Record 2: T-2 is referred, as 400 are more than is left. Record 3: T-3 is denied.</summary>
    public static async Task<LedgerCase> FilledAsync()
    {
        var filled = await EmptyAsync();
        await filled.Desk.CheckAsync("T-1", 700);
        await filled.Desk.CheckAsync("T-2", 400);
        await filled.Shipped.CheckAsync(Desk.Order("T-3", to: "UA"), Evidence.None, new CheckOptions { RequestedBy = "a clerk" }, TestContext.Current.CancellationToken);
        return filled;
    }

    /// <summary>A gate before the same ledger under a shipped policy.</summary>
    public ExportGate Shipped => Desk.GateUnder(PolicySet.Shipped.Find("kr-2022-10-28")!);

    public Task<Run> RunAsync(params string[] args) => Run.Of(Desk.Clock, CancellationToken.None, ["ledger", .. args, "--ledger", Address]);

    /// <summary>The same for a call that is split at its blanks.</summary>
    public Task<Run> CallAsync(string call) => RunAsync(call.Split(' '));

    public string Write(string name, string text) => _folder.Write(name, text);

    public string PathOf(string name) => Path.Combine(_folder.Path, name);

    public async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        _folder.Dispose();
    }
}
