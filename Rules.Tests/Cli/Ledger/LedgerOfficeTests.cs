using System.Text.Json.Nodes;
using ExportPolicy.Rules.Tests.Ledger;

namespace ExportPolicy.Rules.Tests.Cli;

/// <summary>What officers write to a ledger on the command line.</summary>
public sealed class LedgerOfficeTests
{
    private const string Resolve = "resolve 2 --requested-by Kim --approved-by Lee --code papers --reason seen --expires 2022-12-01";

    [Fact]
    public async Task Resolve_Referred_LetsACheckPermit()
    {
        await using var ledger = await LedgerCase.FilledAsync();

        var run = await ledger.CallAsync(Resolve);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches("^resolved: T-2 by resolution [0-9a-f]{32}, until 2022-12-01; check it again\n$", run.Out);
        Assert.True((await ledger.Desk.CheckAsync("T-2", 400)).IsPermitted);
        Assert.Contains("resolution  ", (await ledger.CallAsync("show 5")).Out, StringComparison.Ordinal);
        var listed = (await ledger.CallAsync("list --kind resolution")).Out;
        Assert.Contains("resolves record 2 until 2022-12-01 00:00Z: papers, seen; asked by Kim, approved by Lee", listed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2", "Kim", "kim", "2022-12-01", "expected two people")]
    [InlineData("1", "Kim", "Lee", "2022-12-01", "is there to be resolved")]
    [InlineData("3", "Kim", "Lee", "2022-12-01", "no resolution lifts a denial")]
    [InlineData("3", "Kim", "A. Clerk", "2022-12-01", "no resolution lifts a denial")]
    [InlineData("9", "Kim", "Lee", "2022-12-01", "Record 9 is not there")]
    [InlineData("2", "Kim", "Lee", "2022-11-11", "expected a time to come")]
    public async Task Resolve_WhatCannotBe_IsRefusedAndNotWritten(string record, string asks, string approves, string expires, string message)
    {
        await using var ledger = await LedgerCase.FilledAsync();

        var run = await ledger.RunAsync("resolve", record, "--requested-by", asks, "--approved-by", approves, "--code", "c", "--reason", "r", "--expires", expires);

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(3, (await ledger.Desk.VerifyAsync()).Records);
    }

    [Fact]
    public async Task Hold_HoldsUntilItIsLifted()
    {
        await using var ledger = await LedgerCase.EmptyAsync();

        var held = await ledger.RunAsync("hold", "T-1", "--owner", "Kim", "--due", "2022-11-10", "--reason", "ask the buyer", "--by", "Lee");
        var hold = JsonNode.Parse((await ledger.CallAsync("list --holds --format json")).Out)!.AsArray().Single()!;
        var id = (string)hold["hold"]!;

        Assert.Equal(new Run(0, $"held: T-1 by hold {id}, for Kim, due 2022-11-10\n", ""), held);
        Assert.Equal(("T-1", "Kim", "2022-11-10", true, "ask the buyer"), ((string)hold["transfer"]!, (string)hold["owner"]!, (string)hold["due"]!, (bool)hold["overdue"]!, (string)hold["reason"]!));
        Assert.Contains("2022-11-10 overdue  ask the buyer", (await ledger.CallAsync("list --holds --transfer T-1")).Out, StringComparison.Ordinal);
        Assert.False((await ledger.Desk.CheckAsync()).IsPermitted);

        Assert.Equal(new Run(0, $"lifted: hold {id} of T-1\n", ""), await ledger.CallAsync($"lift T-1 {id} --reason answered --by Kim"));
        Assert.True((await ledger.Desk.CheckAsync()).IsPermitted);
        Assert.Empty(JsonNode.Parse((await ledger.CallAsync("list --holds --format json")).Out)!.AsArray());
        Assert.Contains("is not held by hold", (await ledger.CallAsync($"lift T-1 {id} --reason answered --by Kim")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revoke_EndsAClearance()
    {
        await using var ledger = await LedgerCase.EmptyAsync();
        var clearance = (await ledger.Desk.CheckAsync()).Clearance!;

        var run = await ledger.CallAsync($"revoke {clearance.Reference.Id} --reason cancelled --by Kim");

        Assert.Equal(new Run(0, $"revoked: {clearance.Reference}; left before: nothing\n", ""), run);
        Assert.Throws<ClearanceException>(() => clearance.Demand(Desk.Order()));
        Assert.Equal(1, (await ledger.CallAsync($"revoke {clearance.Reference.Id} --reason cancelled --by Kim")).ExitCode);
        Assert.Equal(1, (await ledger.CallAsync("revoke nothing --reason cancelled --by Kim")).ExitCode);
    }

    [Fact]
    public async Task Release_GivesALotBack()
    {
        await using var ledger = await LedgerCase.EmptyAsync();
        var clearance = (await ledger.Desk.CheckAsync()).Clearance!;
        await ledger.Desk.Gate.RedeemAsync(clearance.Reference, Desk.Order(), new Quantity(40, "rounds"), "lot-1", TestContext.Current.CancellationToken);
        Assert.Contains("lot lot-1: 40 rounds of line 1", (await ledger.CallAsync("show 2")).Out, StringComparison.Ordinal);

        Assert.Equal(new Run(0, "released: lot lot-1\n", ""), await ledger.CallAsync("release lot-1 --reason late --by Kim"));

        var open = JsonNode.Parse((await ledger.CallAsync("list --open --format json")).Out)!.AsArray().Single()!;
        Assert.Equal(100m, (decimal)open["remaining"]![0]!["amount"]!);
        Assert.Contains("error: Lot 'lot-2' is not on record", (await ledger.CallAsync("release lot-2 --reason late --by Kim")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Return_TakesBackWhatLeft()
    {
        await using var ledger = await LedgerCase.EmptyAsync();
        var clearance = (await ledger.Desk.CheckAsync()).Clearance!;
        clearance.Demand(Desk.Order());

        Assert.Equal(new Run(0, $"returned: lot {clearance.Reference.Id}\n", ""), await ledger.CallAsync($"return {clearance.Reference.Id} --reason border --by Kim"));

        var listed = (await ledger.CallAsync("list")).Out;
        Assert.Contains($"left: 100 rounds of line 1, under clearance {clearance.Reference.Id}\n", listed, StringComparison.Ordinal);
        Assert.Contains("did not leave after all: border (by Kim)\n", listed, StringComparison.Ordinal);
        Assert.True((await ledger.Desk.CheckAsync()).IsPermitted);
        Assert.Equal(1, (await ledger.CallAsync($"return {clearance.Reference.Id} --reason border --by Kim")).ExitCode);
    }

    [Fact]
    public async Task List_OfEveryKindThatWasTamperedWith_SaysSo()
    {
        await using var ledger = await LedgerCase.FilledAsync();
        foreach (var kind in Rules.Ledger.RecordKind.All)
        {
            await ledger.Desk.Place.TamperAsync($"update ledger_records set kind = '{kind}', body = '{{' where seq = 1");
            Assert.Contains("its content cannot be read", (await ledger.CallAsync($"list --kind {kind}")).Out, StringComparison.Ordinal);
        }

        await ledger.Desk.Place.TamperAsync("update ledger_records set kind = 'later' where seq = 1");
        Assert.Contains("a kind of record that this version does not know: 'later'", (await ledger.CallAsync("list")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_OfACaseFile_CountsInLaterDecisions()
    {
        await using var ledger = await LedgerCase.EmptyAsync();
        var transfer = new CaseReader().Read(ledger.Write("case.json", CliCases.Denied)).Transfer;

        var run = await ledger.RunAsync("evidence", ledger.PathOf("case.json"), "--by", "Kim");

        Assert.Equal(new Run(0, "on record: evidence about row-14\n", ""), run);
        Assert.Contains("4 pieces of evidence came in (by Kim)", (await ledger.CallAsync("list")).Out, StringComparison.Ordinal);
        Assert.Equal(Outcome.Denied, (await ledger.Shipped.CheckAsync(transfer, Evidence.None, cancellationToken: TestContext.Current.CancellationToken)).Outcome);
    }

    [Theory]
    [InlineData("{", ": ")]
    [InlineData("{ \"transfer\": 1 }", "$.transfer")]
    [InlineData(CliCases.Permitted, "$.evidence: The case has no evidence")]
    [InlineData(null, "The file does not exist")]
    public async Task Evidence_OfAFileThatIsWrong_IsAnErrorAndNotWritten(string? content, string message)
    {
        await using var ledger = await LedgerCase.EmptyAsync();
        var file = content is null ? ledger.PathOf("nothing.json") : ledger.Write("case.json", content);

        var run = await ledger.RunAsync("evidence", file, "--by", "Kim");

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"error: {file}", run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await ledger.Desk.VerifyAsync()).Records);
    }

    [Fact]
    public async Task Purge_LeavesWhatIsRetained()
    {
        await using var ledger = await LedgerCase.EmptyAsync();
        foreach (var id in new[] { "T-1", "T-2", "T-3" })
            (await ledger.Desk.CheckAsync(id)).Clearance!.Demand(Desk.Order(id));
        await ledger.CallAsync("retain T-2 --legal-hold --reason court --by Kim");
        Assert.Equal(new Run(0, "on record: how long T-3 is kept\n", ""), await ledger.CallAsync("retain T-3 --until 2032-01-01 --reason contract --by Kim"));
        ledger.Desk.Clock.Advance(TimeSpan.FromDays(366 * 3));

        Assert.Equal(new Run(0, "purged: nothing; no case is past its time\n", ""), await ledger.CallAsync("purge --by archivist"));
        Assert.Equal(new Run(0, "purged: 1 case: T-1\n", ""), await ledger.CallAsync("purge --by archivist --years 2"));

        Assert.Contains("its content was purged", (await ledger.CallAsync("show 1")).Out, StringComparison.Ordinal);
        Assert.Equal(0, (await ledger.CallAsync("verify")).ExitCode);
    }

    [Fact]
    public async Task Retain_LeavesAsItWasWhatItDoesNotSay()
    {
        await using var ledger = await LedgerCase.EmptyAsync();
        await ledger.CallAsync("retain T-1 --legal-hold --reason court --by Kim");
        await ledger.CallAsync("retain T-1 --until 2032-01-01 --reason contract --by Kim");
        await ledger.CallAsync("retain T-1 --no-legal-hold --reason settled --by Kim");

        var kept = JsonNode.Parse((await ledger.CallAsync("list --format json")).Out)!.AsArray().Select(record => (string)record!["what"]!);

        Assert.Equal(
            ["kept as long as every case, and under a legal hold: court (by Kim)", "kept until 2032-01-01, and under a legal hold: contract (by Kim)", "kept until 2032-01-01: settled (by Kim)"], kept);
    }

    [Theory]
    [InlineData("retain T-1 --reason r --by K", "Nothing is said of how long the case is kept; give --until, --legal-hold or --no-legal-hold.")]
    [InlineData("retain T-1 --legal-hold --no-legal-hold --reason r --by K", "--legal-hold and --no-legal-hold are given; give one of them.")]
    public async Task Retain_WithoutAClearWord_IsAnError(string call, string message)
    {
        await using var ledger = await LedgerCase.EmptyAsync();

        Assert.Equal(new Run(1, "", $"error: {message}\n"), await ledger.CallAsync(call));
        Assert.Equal(0, (await ledger.Desk.VerifyAsync()).Records);
    }
}
