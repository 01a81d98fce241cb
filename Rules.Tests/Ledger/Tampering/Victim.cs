using System.Security.Cryptography;
using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>A signed ledger in which everything has happened once, and which can be brought back to that after each blow.</summary>
internal sealed class Victim : IAsyncDisposable
{
    private static readonly string[] Tables = ["ledger_records", "ledger_state", "ledger_heads", "ledger_texts", "ledger_reservations", "ledger_lots", "ledger_balances"];

    private readonly Desk _desk;
    private readonly HeadSigner _signer;

    private Victim(Desk desk, HeadSigner signer, HeadVerifier key)
    {
        _desk = desk;
        _signer = signer;
        Key = key;
    }

    public HeadVerifier Key { get; }

    /// <summary>The head that was kept elsewhere.</summary>
    public LedgerHead Kept { get; private set; } = null!;

    public IReadOnlyList<LedgerRecord> Records { get; private set; } = [];

    public IReadOnlyList<Reservation> Reservations { get; private set; } = [];

    public IReadOnlyList<string> Lots { get; private set; } = [];

    public IReadOnlyList<string> Texts { get; private set; } = [];

    public IReadOnlyList<long> Heads { get; private set; } = [];

    /// <summary>The first record that was decided by a text.</summary>
    public long DecidedBy(string digest) => Records.First(record => record.Body?.Contains(digest, StringComparison.Ordinal) == true).Seq;

    public static async Task<Victim> InAsync(TestStore place)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signer = HeadSigner.FromPem(key.ExportECPrivateKeyPem());
        var desk = await Desk.OpenAsync(place, new LedgerOptions { Signer = signer });
        var victim = new Victim(desk, signer, HeadVerifier.FromPem(key.ExportSubjectPublicKeyInfoPem()));
        await PastAsync(desk);
        await victim.KeepAsync();
        return victim;
    }

    public Task StrikeAsync(Blow blow) => _desk.Place.TamperAsync(blow.Sql, blow.Arguments);

    public Task RestoreAsync() => _desk.Place.TamperAsync(string.Concat(Tables.Select(table => $"delete from {table}; insert into {table} select * from kept_{table}; ")));

    public async Task<Verification> VerifyAsync(HeadVerifier? key = null, params IEnumerable<LedgerHead> kept) => await (await _desk.ReaderAsync()).VerifyAsync(key, kept);

    public async ValueTask DisposeAsync()
    {
        await _desk.DisposeAsync();
        _signer.Dispose();
        Key.Dispose();
    }

    private static async Task PastAsync(Desk desk)
    {
        var token = TestContext.Current.CancellationToken;
        for (var number = 1; number <= 3; number++)
            (await desk.CheckAsync($"T-{number}", 50)).RequireClearance().Demand(Desk.Order($"T-{number}", 50));
        desk.Clock.Advance(TimeSpan.FromDays(6 * 366));
        Assert.Equal(3, (await desk.Ledger.PurgeAsync("an officer", token)).Count);

        for (var number = 4; number <= 9; number++)
        {
            var clearance = (await desk.CheckAsync($"T-{number}", 50)).RequireClearance();
            if (number % 2 == 0)
                clearance.Demand(Desk.Order($"T-{number}", 50));
        }

        var order = Desk.Order("T-10", 200);
        var opened = (await desk.CheckAsync("T-10", 200)).RequireClearance().Reference;
        (await desk.Gate.RedeemAsync(opened, order, new Quantity(50, "rounds"), "lot-a", token)).Demand(order, new Quantity(50, "rounds"));
        await desk.Gate.RedeemAsync(opened, order, new Quantity(60, "rounds"), "lot-b", token);
        await desk.Gate.RedeemAsync(opened, order, new Quantity(40, "rounds"), "lot-c", token);
        await desk.Ledger.ReleaseAsync("lot-c", "not needed", "an officer", token);

        var revoked = (await desk.CheckAsync("T-11", 20)).RequireClearance();
        await desk.Ledger.RevokeAsync(revoked.Reference.Id, "an error", "an officer", token);
        Assert.False((await desk.CheckAsync("T-12", 900)).IsPermitted);
        await desk.Ledger.HoldAsync("T-12", "an officer", A.Day, "to be asked", "an officer", token);
        await desk.Ledger.AddEvidenceAsync(Desk.Order("T-12", 900), Said.At(KnowledgeLevel.Known, A.GoesTo("UA")), "an officer", token);
        await desk.Ledger.RetainAsync("T-12", null, legalHold: true, "an authority asks", "an officer", token);
    }

    private async Task KeepAsync()
    {
        await _desk.Place.TamperAsync(string.Concat(Tables.Select(table => $"create table kept_{table} as select * from {table}; ")));
        var reader = await _desk.ReaderAsync();
        Kept = await reader.HeadAsync(_signer);
        (Records, Reservations, Lots, Texts, Heads) = await LedgerSession.ReadAsync(
            _desk.Store,
            async session => (
                await RecordTable.PageAsync(session, 0, int.MaxValue, null, null),
                await new ReservationTable(session).AllAsync(),
                (await new ReservationTable(session).AllLotsAsync()).ConvertAll(lot => lot.Lot),
                await session.QueryAsync("select digest from ledger_texts", row => row.GetString(0)),
                (await HeadTable.AllAsync(session, "")).ConvertAll(head => head.Seq)),
            TestContext.Current.CancellationToken);
    }
}
