using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ExportPolicy.Rules.Tests.Ledger;

namespace ExportPolicy.Rules.Tests.Cli;

/// <summary>Whether a ledger holds together, and whether its decisions come out again.</summary>
public sealed class LedgerVerifyTests
{
    [Fact]
    public async Task Verify_Intact_SaysWhatItLookedAtAndWhatNot()
    {
        await using var ledger = await LedgerCase.FilledAsync();

        var run = await ledger.CallAsync("verify");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("intact: 3 records, ledger ", run.Out, StringComparison.Ordinal);
        Assert.Equal(2, run.Out.Split('\n').Count(line => line.StartsWith("  not checked: ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Verify_WithKeyAndHead_LeavesNothingOut()
    {
        await using var ledger = await LedgerCase.FilledAsync();
        var (secret, open) = Keys(ledger);
        await ledger.RunAsync("hold", "T-1", "--owner", "Kim", "--due", "2022-11-20", "--reason", "wait", "--by", "Lee", "--key", secret);
        var kept = ledger.PathOf("head.json");
        Assert.Equal(new Run(0, "", ""), await ledger.RunAsync("head", "--key", secret, "--output", kept));

        var run = await ledger.RunAsync("verify", "--key", open, "--head", kept);
        var json = JsonNode.Parse((await ledger.RunAsync("verify", "--key", open, "--head", kept, "--format", "json")).Out)!;

        Assert.Equal((0, 2), (run.ExitCode, run.Out.TrimEnd('\n').Split('\n').Length));
        Assert.EndsWith("\n  signed up to record 4\n", run.Out, StringComparison.Ordinal);
        Assert.Equal((true, 4, 4, 0, 0), ((bool)json["intact"]!, (long)json["records"]!, (long)json["signedUpTo"]!, json["faults"]!.AsArray().Count, json["notChecked"]!.AsArray().Count));
    }

    [Fact]
    public async Task Verify_UnsignedRecordsAfterASignedOne_AreAFault()
    {
        await using var ledger = await LedgerCase.FilledAsync();
        var (secret, open) = Keys(ledger);
        await ledger.RunAsync("hold", "T-1", "--owner", "Kim", "--due", "2022-11-20", "--reason", "wait", "--by", "Lee", "--key", secret);
        await ledger.CallAsync("hold T-2 --owner Kim --due 2022-11-20 --reason wait --by Lee");

        var run = await ledger.RunAsync("verify", "--key", open);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("\n  head-not-valid: Nothing after record 4 is signed by the key.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_Altered_HasALineForEveryFault()
    {
        await using var ledger = await LedgerCase.FilledAsync();
        await ledger.Desk.Place.TamperAsync("update ledger_records set body = replace(body, 'Denied', 'Referred') where seq = 3; update ledger_records set subject = 'T-9' where seq = 1");

        var run = await ledger.CallAsync("verify");
        var json = JsonNode.Parse((await ledger.CallAsync("verify --format json")).Out)!;

        Assert.Equal((3, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("NOT INTACT, 2 faults: 3 records, ledger ", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n  altered: Record 1 was altered", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n  altered: Record 3 was altered", run.Out, StringComparison.Ordinal);
        Assert.Equal([("altered", 1L), ("altered", 3L)], json["faults"]!.AsArray().Select(fault => ((string)fault!["kind"]!, (long)fault["seq"]!)));
    }

    [Fact]
    public async Task Verify_CutOffWithItsState_IsFoundByAKeptHead()
    {
        await using var ledger = await LedgerCase.FilledAsync();
        var kept = ledger.PathOf("head.json");
        await ledger.RunAsync("head", "--output", kept);
        await ledger.Desk.Place.TamperAsync("delete from ledger_records where seq = 3; update ledger_state set seq = 2, hash = (select hash from ledger_records where seq = 2)");

        Assert.Equal(0, (await ledger.CallAsync("verify")).ExitCode);
        var run = await ledger.RunAsync("verify", "--head", kept);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("\n  cut-off: Record 3 is gone", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify --key {file}", "no key", "The key cannot be read")]
    [InlineData("head --key {file}", "no key", "The key cannot be read")]
    [InlineData("hold T-1 --owner K --due 2022-12-01 --reason r --by L --key {file}", "no key", "The key cannot be read")]
    [InlineData("verify --head {file}", "{}", "The text is no head of a ledger")]
    [InlineData("verify --head {file}", "not JSON", "The text is no head of a ledger")]
    [InlineData("verify --head {file}.not", "", "The file cannot be read")]
    public async Task Files_ThatAreWrong_AreNamed(string call, string content, string message)
    {
        await using var ledger = await LedgerCase.FilledAsync();
        var file = ledger.Write("file", content);

        var run = await ledger.RunAsync([.. call.Split(' ').Select(word => word.Replace("{file}", file, StringComparison.Ordinal))]);

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"error: {file}", run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(3, (await ledger.Desk.VerifyAsync()).Records);
    }

    [Fact]
    public async Task Verify_HeadOfAnotherLedger_IsAFault()
    {
        await using var ledger = await LedgerCase.FilledAsync();
        await using var other = await LedgerCase.FilledAsync();
        await other.RunAsync("head", "--output", ledger.PathOf("other.json"));

        var run = await ledger.RunAsync("verify", "--head", ledger.PathOf("other.json"));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("\n  replaced: The head of ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_OfEveryDecision_FindsNoDifference()
    {
        await using var ledger = await LedgerCase.FilledAsync();

        Assert.Equal(new Run(0, "3 decisions made again: no difference\n", ""), await ledger.CallAsync("replay"));
        Assert.Equal(new Run(0, "1 decision made again: no difference\n", ""), await ledger.CallAsync("replay --transfer T-2"));
    }

    [Fact]
    public async Task Replay_Altered_SaysEveryDifference()
    {
        await using var ledger = await LedgerCase.FilledAsync();
        await ledger.Desk.Place.TamperAsync("update ledger_records set body = replace(body, '\"outcome\":\"Denied\"', '\"outcome\":\"Referred\"') where seq = 3");

        var run = await ledger.CallAsync("replay");
        var json = JsonNode.Parse((await ledger.CallAsync("replay --format json")).Out)!;

        Assert.Equal((3, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("record 3 (T-3): was referred, is denied\n  - The outcome was Referred, and is Denied.\n", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("3 decisions made again: 1 with differences\n", run.Out, StringComparison.Ordinal);
        Assert.Equal((3L, "T-3", "referred", "denied"), (
            (long)json["differing"]![0]!["seq"]!, (string)json["differing"]![0]!["transfer"]!, (string)json["differing"]![0]!["recorded"]!, (string)json["differing"]![0]!["again"]!));
    }

    [Fact]
    public async Task Replay_AfterAPurge_SaysHowManyWerePurged()
    {
        await using var ledger = await LedgerCase.EmptyAsync();
        (await ledger.Desk.CheckAsync()).Clearance!.Demand(Desk.Order());
        ledger.Desk.Clock.Advance(TimeSpan.FromDays(366 * 6));
        await ledger.CallAsync("purge --by archivist");
        await ledger.Desk.CheckAsync("T-2");

        Assert.Equal(new Run(0, "1 decision made again: no difference\n1 decision not made again: the content was purged\n", ""), await ledger.CallAsync("replay"));
    }

    private static (string Secret, string Open) Keys(LedgerCase ledger)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return (ledger.Write("secret.pem", key.ExportECPrivateKeyPem()), ledger.Write("open.pem", key.ExportSubjectPublicKeyInfoPem()));
    }
}
