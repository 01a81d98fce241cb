using System.Globalization;
using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Tests.Ledger;

/// <summary>Whatever is done to a ledger past the library is found, and called by its name; each test runs on each store.</summary>
public abstract class TamperingContract
{
    private const int Rounds = 6;

    internal abstract Task<TestStore> PlaceAsync();

    [Fact]
    public async Task Verify_AfterBlowsAtRandom_NamesEachOfThem()
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("LEDGER_SEED") ?? "20221111", CultureInfo.InvariantCulture);
        var random = new Random(seed);
        await using var victim = await Victim.InAsync(await PlaceAsync());
        Assert.Empty((await victim.VerifyAsync()).Faults);
        Assert.Empty((await victim.VerifyAsync(victim.Key, victim.Kept)).Faults);

        var (trials, wrong) = (0, new List<string>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var kind in new Blows(victim, random).Kinds.Concat(new TableBlows(victim, random).Kinds))
            {
                var blow = kind();
                await victim.StrikeAsync(blow);
                wrong.AddRange(await WrongAsync(victim, blow));
                await victim.RestoreAsync();
                trials++;
            }
        }

        Assert.True(wrong.Count == 0, $"Of {trials} blows with seed {seed}:\n{string.Join('\n', wrong)}");
        Assert.InRange(trials, 200, int.MaxValue);
        Assert.Empty((await victim.VerifyAsync(victim.Key, victim.Kept)).Faults);
    }

    [Fact]
    public async Task Verify_WholeChainForgedAnew_IsFoundOnlyByTheKeyOrAHeadThatWasKept()
    {
        await using var victim = await Victim.InAsync(await PlaceAsync());
        var forged = new List<(string, object?)>();
        var (sql, previous) = ("delete from ledger_heads; ", victim.Records[3].Hash);
        foreach (var record in victim.Records.Skip(4))
        {
            // Nothing but the time is another, so that all that records come to is as before.
            var at = record.At.Replace("T03", "T04", StringComparison.Ordinal);
            var hash = Chain.Hash(record.Seq, at, record.Kind, record.Subject, record.BodyDigest, previous);
            sql += $"update ledger_records set at = @at{record.Seq}, previous = @previous{record.Seq}, hash = @hash{record.Seq} where seq = {record.Seq}; ";
            forged.AddRange([($"@at{record.Seq}", at), ($"@previous{record.Seq}", previous), ($"@hash{record.Seq}", hash)]);
            previous = hash;
        }

        await victim.StrikeAsync(new Blow("all", $"{sql} update ledger_state set hash = @hash", [.. forged, ("@hash", previous)]));

        Assert.True((await victim.VerifyAsync()).IsIntact);
        Assert.Equal((FaultKind.Altered, victim.Kept.Seq), Only(await victim.VerifyAsync(null, victim.Kept)));
        Assert.Equal((FaultKind.HeadNotValid, 1), Only(await victim.VerifyAsync(victim.Key)));
    }

    [Fact]
    public async Task Verify_HeadsGone_SaysFromWhereOnNothingIsSigned()
    {
        await using var victim = await Victim.InAsync(await PlaceAsync());
        var last = victim.Heads[victim.Heads.Count / 2];

        await victim.StrikeAsync(new Blow("heads gone", "delete from ledger_heads where seq > @seq", ("@seq", last)));

        Assert.Equal((FaultKind.HeadNotValid, last + 1), Only(await victim.VerifyAsync(victim.Key)));
        Assert.True((await victim.VerifyAsync(victim.Key, victim.Kept)).IsIntact);
    }

    [Theory]
    [InlineData("update ledger_state set ledger = 'another'", FaultKind.Replaced, 0)]
    [InlineData("delete from ledger_state", FaultKind.Replaced, 0)]
    [InlineData("update ledger_state set seq = 0", FaultKind.Replaced, 0)]
    [InlineData("delete from ledger_records", FaultKind.CutOff, 1)]
    [InlineData("update ledger_records set subject = 'T-9'", FaultKind.Altered, 1)]
    [InlineData("update ledger_records set previous = 'another'", FaultKind.Altered, 1)]
    [InlineData("update ledger_records set seq = 7000000", FaultKind.Moved, 7_000_000)]
    [InlineData("update ledger_records set body = null", FaultKind.Emptied, 1)]
    public async Task Verify_OfASingleRecord_NamesWhatWasDone(string sql, FaultKind kind, long seq)
    {
        await using var desk = await Desk.OpenAsync(await PlaceAsync());
        await desk.CheckAsync();
        await desk.Place.TamperAsync(sql);

        Assert.Equal((kind, seq), Only(await desk.VerifyAsync()));
    }

    [Fact]
    public async Task Verify_OfALongLedger_NamesWhatWasDoneFarAway()
    {
        const int Last = 5_000;
        const string CloseTheGap = "delete from ledger_records where seq between 10 and 2509; update ledger_records set seq = seq + 1000000 where seq > 9; update ledger_records set seq = seq - 1002500 where seq > 9";
        (string Sql, (FaultKind Kind, long Seq)[] Expected)[] blows =
        [
            ("update ledger_records set seq = -1 where seq = 1000; update ledger_records set seq = 1000 where seq = 4500; update ledger_records set seq = 4500 where seq = -1", [(FaultKind.Moved, 1000), (FaultKind.Moved, 4500)]),
            (CloseTheGap, [.. All(FaultKind.Moved, 10, 2500), (FaultKind.Removed, 10)]),
            ($"{CloseTheGap}; delete from ledger_state", [(FaultKind.Replaced, 0), .. All(FaultKind.Moved, 10, 2500), (FaultKind.Removed, 10)]),
            ("update ledger_records set seq = seq + 700000 where seq between 101 and 200", [.. All(FaultKind.Moved, 700_101, 700_200)]),
            ("update ledger_records set at = 'never' where seq > 1500", [.. All(FaultKind.Altered, 1501, Last)]),
            ("update ledger_state set ledger = 'another'", [(FaultKind.Replaced, 0)]),
        ];
        await using var desk = await Desk.OpenAsync(await PlaceAsync());
        await Task.WhenAll(Enumerable.Range(1, Last).Select(i => desk.Ledger.WriteAsync(step => Steps.HoldAsync(step, $"T-{i}"), TestContext.Current.CancellationToken)));
        await desk.Place.TamperAsync("create table kept_records as select * from ledger_records; create table kept_state as select * from ledger_state");

        foreach (var (sql, expected) in blows)
        {
            await desk.Place.TamperAsync(sql);
            var found = (await desk.VerifyAsync()).Faults.Select(fault => (fault.Kind, fault.Seq)).ToList();
            Assert.True(expected.Order().SequenceEqual(found.Order()), $"{sql}\n  found {found.Count}, expected {expected.Length}: {string.Join(" | ", found.Except(expected).Concat(expected.Except(found)).Take(10))}");
            await desk.Place.TamperAsync("delete from ledger_records; insert into ledger_records select * from kept_records; delete from ledger_state; insert into ledger_state select * from kept_state");
        }

        static IEnumerable<(FaultKind Kind, long Seq)> All(FaultKind kind, int first, int last) => Enumerable.Range(first, last - first + 1).Select(seq => (kind, (long)seq));
    }

    private static (FaultKind Kind, long Seq) Only(Verification verification)
    {
        var fault = Assert.Single(verification.Faults);
        return (fault.Kind, fault.Seq);
    }

    private static async Task<List<string>> WrongAsync(Victim victim, Blow blow)
    {
        var wrong = new List<string>();
        try
        {
            var found = (await victim.VerifyAsync()).Faults;
            var named = found.Select(fault => (fault.Kind, fault.Seq)).ToList();
            if (blow.Expected.Except(named).Any() || named.Except(blow.Expected).Any(fault => !blow.Beside.Contains(fault.Kind)))
                wrong.Add($"{blow}\n  expected {string.Join(", ", blow.Expected)}; found {string.Join(" | ", found.Select(fault => $"{fault.Kind} {fault.Seq} {fault}"))}");

            var byKey = (await victim.VerifyAsync(victim.Key, victim.Kept)).Faults;
            if (byKey.Count == 0 || (blow.ByKey is { } more && !byKey.Any(fault => (fault.Kind, fault.Seq) == more)))
                wrong.Add($"{blow}\n  with the key expected {blow.ByKey?.ToString() ?? "something"}; found {string.Join(" | ", byKey.Select(fault => $"{fault.Kind} {fault.Seq} {fault}"))}");
        }
        catch (Exception problem)
        {
            wrong.Add($"{blow}\n  {problem}");
        }

        return wrong;
    }
}
