using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>A ledger with a gate in front of it, at noon in Korea on the day of <see cref="A.Day"/>.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly TestStore _place;

    private Desk(TestStore place, DecisionLedger ledger, TestClock clock, IEvidenceSource? source)
    {
        _place = place;
        Ledger = ledger;
        Clock = clock;
        Source = source;
        Gate = GateUnder();
    }

    /// <summary>A cap of 1,000 rounds for the United States, beside an allowance for everybody.</summary>
    public const string Cap = "id: cap, kind: quantity-cap, recipients: [US], goods: all, cap: { amount: 1000, unit: rounds }";

    public static readonly Policy Capped = TestPolicy.Of(TestPolicy.AllowsAll, Cap);

    public DecisionLedger Ledger { get; }

    public TestClock Clock { get; }

    public IEvidenceSource? Source { get; }

    public ExportGate Gate { get; }

    public LedgerStore Store => _place.Store;

    public TestStore Place => _place;

    public static async Task<Desk> OpenAsync(TestStore place, LedgerOptions? options = null, IEvidenceSource? source = null)
    {
        var clock = Gates.Clock();
        await LedgerSchema.InitialiseAsync(place.Store);
        return new(place, await DecisionLedger.OpenAsync(place.Store, options, clock), clock, source);
    }

    /// <summary>Another gate before the same ledger, under other policies.</summary>
    public ExportGate GateUnder(params Policy[] policies) => new(
        new ExportPolicyOptions { Policies = PolicySet.Of(policies.Length > 0 ? policies : [Capped]) }, Source, Clock, ledger: Ledger);

    public Task<Decision> CheckAsync(string id = "T-1", decimal rounds = 100, Evidence? evidence = null) =>
        Gate.CheckAsync(Order(id, rounds), evidence ?? Evidence.None, cancellationToken: TestContext.Current.CancellationToken);

    public static Transfer Order(string id = "T-1", decimal rounds = 100, string to = "US") =>
        A.Transfer(to, id: id, lines: [A.Line(quantity: new Quantity(rounds, "rounds"))]);

    public async Task<LedgerReader> ReaderAsync() => await LedgerReader.OpenAsync(Store);

    public async Task<Verification> VerifyAsync() => await (await ReaderAsync()).VerifyAsync();

    /// <summary>How much of the cap is taken.</summary>
    public async Task<decimal> TakenAsync() => (await (await ReaderAsync()).BalancesAsync()).Where(balance => balance.Account == "test-kr/cap").Sum(balance => balance.Amount);

    public async ValueTask DisposeAsync()
    {
        await Ledger.DisposeAsync();
        await _place.DisposeAsync();
    }
}
