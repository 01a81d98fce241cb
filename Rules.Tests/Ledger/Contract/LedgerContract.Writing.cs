using System.Security.Cryptography;
using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Tests.Ledger;

public abstract partial class LedgerContract
{
    [Fact]
    public async Task Write_ThatFails_LeavesNothingAndDisturbsNoOther()
    {
        await using var desk = await OpenAsync();
        var steps = Enumerable.Range(1, 40).Select(i => desk.Ledger.WriteAsync<bool>(
            async step =>
            {
                var decision = await Steps.HoldAsync(step, $"T-{i}");
                return i % 4 == 0 ? throw new InvalidTimeZoneException($"step {i}") : decision;
            },
            Token)).ToList();

        foreach (var (step, i) in steps.Select((step, i) => (step, i + 1)))
        {
            if (i % 4 == 0)
                Assert.Equal($"step {i}", (await Assert.ThrowsAsync<InvalidTimeZoneException>(() => step)).Message);
            else
                Assert.True(await step);
        }

        Assert.Equal(Enumerable.Range(1, 40).Where(i => i % 4 != 0).Select(i => $"T-{i}"), (await RecordsAsync(desk, RecordKind.Hold)).Select(record => record.Subject));
        Assert.True((await desk.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Check_ManyAtOnce_NeverTakesMoreThanTheCap()
    {
        await using var desk = await OpenAsync();

        var decisions = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => desk.CheckAsync($"T-{i}", 30)));

        Assert.Equal(33, decisions.Count(decision => decision.IsPermitted));
        Assert.Equal(990, await desk.TakenAsync());
        Assert.True((await desk.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Check_OnThisThread_IsOnRecordToo()
    {
        await using var desk = await OpenAsync();

        var decision = desk.Gate.Check(Desk.Order(), Evidence.None);

        Assert.Equal(1, decision.Entry!.Seq);
        decision.Clearance!.Demand(Desk.Order());
    }

    [Fact]
    public async Task Check_OfATransferWithAwkwardNames_IsOnRecordAndFoundAgain()
    {
        await using var desk = await OpenAsync();
        const string Id = "주문 1\\ \u0001\u0000 \ud800 \U0001F680";

        var clearance = (await desk.CheckAsync(Id)).Clearance!;
        (await desk.Gate.RedeemAsync(clearance.Reference, Desk.Order(Id), Thirty, "lot \u0000 \udfff", Token)).Demand(Desk.Order(Id), Thirty);

        Assert.Equal(70, Assert.Single((await desk.CheckAsync(Id)).Clearance!.Lot!).Amount);
        Assert.True((await desk.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Head_KeptElsewhere_ShowsThatTheEndWasCutOff()
    {
        await using var desk = await OpenAsync();
        await desk.CheckAsync("T-1");
        await desk.CheckAsync("T-2");
        var head = LedgerHead.Parse((await (await desk.ReaderAsync()).HeadAsync(cancellationToken: Token)).ToJson());
        await desk.CheckAsync("T-3");
        Assert.True((await (await desk.ReaderAsync()).VerifyAsync(kept: [head], cancellationToken: Token)).IsIntact);
        await desk.Place.TamperAsync("delete from ledger_records where seq > 1; update ledger_state set seq = 1, hash = (select hash from ledger_records where seq = 1)");

        var faults = (await (await desk.ReaderAsync()).VerifyAsync(kept: [head], cancellationToken: Token)).Faults;

        Assert.Equal((FaultKind.CutOff, 2), (faults[0].Kind, faults[0].Seq));
    }

    [Fact]
    public async Task Heads_SignedAsRecordsAreWritten_AreVerifiedByThePublicKeyOnly()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var otherKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var signer = HeadSigner.FromPem(key.ExportECPrivateKeyPem());
        using var verifier = HeadVerifier.FromPem(key.ExportSubjectPublicKeyInfoPem());
        using var other = HeadVerifier.FromPem(otherKey.ExportSubjectPublicKeyInfoPem());
        await using var desk = await OpenAsync(new LedgerOptions { Signer = signer });
        await desk.CheckAsync("T-1");
        await desk.CheckAsync("T-2");

        var right = await (await desk.ReaderAsync()).VerifyAsync(verifier, cancellationToken: Token);
        var wrong = await (await desk.ReaderAsync()).VerifyAsync(other, cancellationToken: Token);

        Assert.Equal((true, 2), (right.IsIntact, right.SignedUpTo));
        Assert.Contains(wrong.Faults, fault => fault.Kind == FaultKind.HeadNotValid);
        Assert.True(verifier.Verifies(await (await desk.ReaderAsync()).HeadAsync(signer, Token)));
    }

    [Fact]
    public async Task Initialise_WhereThereIsALedger_ChangesNothing()
    {
        await using var desk = await OpenAsync();
        await desk.CheckAsync();

        Assert.Equal(LedgerProblem.Refused, (await Assert.ThrowsAsync<LedgerException>(() => LedgerSchema.InitialiseAsync(desk.Store, Token))).Problem);
        Assert.Empty(await LedgerSchema.MigrateAsync(desk.Store, Token));
        Assert.True((await desk.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Migrate_FromAnOlderVersion_MakesTheStepsThatAreMissing()
    {
        await using var desk = await OpenAsync();
        await desk.Place.TamperAsync("drop table ledger_reservations; drop table ledger_lots; drop table ledger_balances; delete from ledger_schema where version > 1");

        var problem = await Assert.ThrowsAsync<LedgerException>(() => DecisionLedger.OpenAsync(desk.Store, cancellationToken: Token));
        var steps = await LedgerSchema.MigrateAsync(desk.Store, Token);

        Assert.Equal(LedgerProblem.OtherVersion, problem.Problem);
        Assert.Contains("ledger migrate", problem.Message, StringComparison.Ordinal);
        Assert.Equal(["002 quantities"], steps);
        Assert.True((await desk.CheckAsync()).IsPermitted);
    }
}
