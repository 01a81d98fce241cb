using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExportPolicy.Rules.Tests.Ledger;

namespace ExportPolicy.Rules.Tests.Cli;

/// <summary>What the command line shows of a ledger.</summary>
public sealed class LedgerReadingTests
{
    [Fact]
    public async Task List_Text_HasALineForEveryRecord()
    {
        await using var ledger = await LedgerCase.FilledAsync();

        var run = await ledger.CallAsync("list");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            SEQ  AT                    KIND      TRANSFER  WHAT
            1    2022-11-11T03:00:00Z  decision  T-1       permitted; may leave: 700 rounds of line 1
            2    2022-11-11T03:00:00Z  decision  T-2       referred
            3    2022-11-11T03:00:00Z  decision  T-3       denied

            """.ReplaceLineEndings("\n"),
            run.Out);
    }

    [Theory]
    [InlineData("--transfer T-2", "2")]
    [InlineData("--outcome denied", "3")]
    [InlineData("--outcome referred --transfer T-1", "")]
    [InlineData("--kind hold", "4")]
    [InlineData("--kind shipped", "")]
    [InlineData("--since 2022-11-12", "4")]
    [InlineData("--until 2022-11-11", "1,2,3")]
    [InlineData("--since 2022-11-11 --until 2022-11-12 --kind decision", "1,2,3")]
    public async Task List_Filtered_HasWhatIsAskedFor(string filter, string records)
    {
        await using var ledger = await LedgerCase.FilledAsync();
        ledger.Desk.Clock.Advance(TimeSpan.FromDays(1));
        await ledger.CallAsync("hold T-1 --owner Kim --due 2022-11-20 --reason wait --by Lee");

        var list = JsonNode.Parse((await ledger.CallAsync($"list --format json {filter}")).Out)!.AsArray();

        Assert.Equal(records, string.Join(',', list.Select(record => (long)record!["seq"]!)));
    }

    [Fact]
    public async Task List_Open_HasClearancesUnderWhichSomethingMayLeave()
    {
        await using var ledger = await LedgerCase.FilledAsync();
        var clearance = (await ledger.Desk.CheckAsync("T-4", 100)).Clearance!;
        var lot = await ledger.Desk.Gate.RedeemAsync(clearance.Reference, Desk.Order("T-4"), new Quantity(30, "rounds"), "lot-1", TestContext.Current.CancellationToken);
        lot.Demand(Desk.Order("T-4"), new Quantity(30, "rounds"));
        await ledger.Desk.Gate.RedeemAsync(clearance.Reference, Desk.Order("T-4"), new Quantity(20, "rounds"), "lot-2", TestContext.Current.CancellationToken);

        var text = (await ledger.CallAsync("list --open")).Out.Split('\n');
        var open = JsonNode.Parse((await ledger.CallAsync("list --open --transfer T-4 --format json")).Out)!.AsArray().Single()!;

        Assert.Equal(4, text.Length);
        Assert.Equal($"{clearance.Reference.Id}  T-4       70 rounds of line 1   50 rounds of line 1   30 rounds of line 1", text[2]);
        Assert.Equal(("T-4", 70m, 50m, 30m), ((string)open["transfer"]!, Amount("unshipped"), Amount("remaining"), Amount("shipped")));

        decimal Amount(string member) => (decimal)open[member]![0]!["amount"]!;
    }

    [Fact]
    public async Task Show_Referred_HasVerdictReasonsAndTheBalanceThatWasSeen()
    {
        await using var ledger = await LedgerCase.FilledAsync();

        var run = await ledger.CallAsync("show 2");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("REFERRED  T-2, at a check\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\nWhy\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("quantity-over-cap refers by the letter\n      commitment  cap of test-kr\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("seen: 700 rounds taken of test-kr/cap", run.Out, StringComparison.Ordinal);
        Assert.Contains($"test-kr   version 1, sha256 {Desk.Capped.Digest}", run.Out.ReplaceLineEndings(" ").Replace("             ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(run.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
    }

    [Fact]
    public async Task Show_Permitted_HasWhatMayLeaveAndWhatItTakes()
    {
        await using var ledger = await LedgerCase.FilledAsync();

        var text = OneLine((await ledger.CallAsync("show 1")).Out);

        Assert.StartsWith("PERMITTED T-1, at a check", text, StringComparison.Ordinal);
        Assert.Contains("may leave: 700 rounds of line 1, under clearance ", text, StringComparison.Ordinal);
        Assert.Contains("line 1 takes 700 rounds of test-kr/cap, counted on 2022-11-11; at most 1,000 rounds in all", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_Denied_SaysWhoAskedAndWhatDenies()
    {
        await using var ledger = await LedgerCase.FilledAsync();

        var text = OneLine((await ledger.CallAsync("show 3")).Out);

        Assert.StartsWith("DENIED T-3, at a check", text, StringComparison.Ordinal);
        Assert.Contains("asked by a clerk", text, StringComparison.Ordinal);
        Assert.Contains("commitment no-lethal-aid-ua of kr-2022-10-28", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_Case_IsACaseFileThatCheckDecidesAlike()
    {
        await using var ledger = await LedgerCase.FilledAsync();

        var shown = await ledger.CallAsync("show 3 --case");
        var check = await Run.Of("check", ledger.Write("case.json", shown.Out), "--policy", "kr-2022-10-28");

        Assert.Equal((0, 3, ""), (shown.ExitCode, check.ExitCode, check.Error));
        Assert.StartsWith("DENIED  T-3", check.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_CaseOfWhatIsNoDecision_IsAnError()
    {
        await using var ledger = await LedgerCase.EmptyAsync();
        await ledger.CallAsync("hold T-1 --owner Kim --due 2022-11-20 --reason wait --by Lee");

        Assert.Equal(
            new Run(1, "", "error: Record 1 is of kind 'hold'; expected one of a decision. 'export-policy ledger list' shows them.\n"), await ledger.CallAsync("show 1 --case"));
    }

    [Fact]
    public async Task Show_IdWithControlCharacters_IsCleanAndFound()
    {
        await using var ledger = await LedgerCase.EmptyAsync();
        await ledger.Desk.CheckAsync("a\\b\u001b[2J");

        var listed = JsonNode.Parse((await ledger.RunAsync("list", "--transfer", "a\\b\u001b[2J", "--format", "json")).Out)!.AsArray().Single()!;

        Assert.Equal("a\\b\u001b[2J", (string)listed["transfer"]!);
        Assert.DoesNotContain('\u001b', (await ledger.CallAsync("list")).Out + (await ledger.CallAsync("show 1")).Out);
    }

    [Theory]
    [InlineData("show 4", "There is no record 4; 'export-policy ledger list' shows those that are there.")]
    [InlineData("list --open --holds", "--open lists clearances and --holds lists holds; give one of them, and beside it none but --transfer.")]
    [InlineData("list --holds --kind hold", "--open lists clearances and --holds lists holds; give one of them, and beside it none but --transfer.")]
    public async Task Reading_WhatIsNotThere_IsAnError(string call, string message)
    {
        await using var ledger = await LedgerCase.FilledAsync();

        Assert.Equal(new Run(1, "", $"error: {message}\n"), await ledger.CallAsync(call));
    }

    [Fact]
    public async Task Balance_HasAccountsAndWhatIsOpen()
    {
        await using var ledger = await LedgerCase.FilledAsync();

        var text = (await ledger.CallAsync("balance")).Out;
        var json = JsonNode.Parse((await ledger.CallAsync("balance --format json")).Out)!;
        var none = JsonNode.Parse((await ledger.CallAsync("balance --account TEST-KR/CAP --since 2022-11-12 --format json")).Out)!;

        Assert.StartsWith("ACCOUNT      TAKEN  UNIT\ntest-kr/cap  700    rounds\n\nCLEARANCE", text, StringComparison.Ordinal);
        Assert.Equal(("test-kr/cap", 700m, "rounds"), ((string)json["taken"]![0]!["account"]!, (decimal)json["taken"]![0]!["amount"]!, (string)json["taken"]![0]!["unit"]!));
        Assert.Equal("T-1", (string)json["open"]![0]!["transfer"]!);
        Assert.Empty(none["taken"]!.AsArray());
        Assert.Null(none["open"]);
        Assert.Single(JsonNode.Parse((await ledger.CallAsync("balance --account TEST-KR/CAP --format json")).Out)!["taken"]!.AsArray());
    }

    [Fact]
    public async Task Export_Json_IsEnoughToVerifyTheChainElsewhere()
    {
        await using var ledger = await LedgerCase.FilledAsync();
        await ledger.RunAsync("hold", "T-1", "--owner", "김 \"Kim\"", "--due", "2022-11-20", "--reason", "<wait>", "--by", "Lee");
        var head = JsonNode.Parse((await ledger.CallAsync("head")).Out)!;

        var run = await ledger.RunAsync("export", "--output", ledger.PathOf("records.jsonl"));

        Assert.Equal(new Run(0, "", ""), run);
        var previous = Digest($"export-policy/ledger/1\n{head["ledger"]}");
        var lines = await File.ReadAllLinesAsync(ledger.PathOf("records.jsonl"), TestContext.Current.CancellationToken);
        for (var i = 0; i < lines.Length; i++)
        {
            var record = JsonDocument.Parse(lines[i]).RootElement;
            Assert.Equal(i + 1, record.GetProperty("seq").GetInt64());
            Assert.Equal(JsonValueKind.Object, record.GetProperty("body").ValueKind);
            Assert.Equal(Text("bodyDigest"), Digest(record.GetProperty("body").GetRawText()));
            Assert.Equal(previous, Text("previous"));
            previous = Text("hash");
            Assert.Equal(previous, Digest($"export-policy/ledger/1\n{i + 1}\n{Text("at")}\n{Text("kind")}\n{Text("subject").Length}:{Text("subject")}\n{Text("bodyDigest")}\n{Text("previous")}"));

            string Text(string member) => record.GetProperty(member).GetString()!;
        }

        Assert.Equal((4, (string)head["hash"]!), (lines.Length, previous));
        Assert.Equal(lines[1] + "\n", (await ledger.CallAsync("show 2 --format json")).Out);
    }

    [Fact]
    public async Task Export_OfWhatWasTamperedWith_StaysJsonOnOneLineARecord()
    {
        await using var ledger = await LedgerCase.FilledAsync();
        await ledger.Desk.Place.TamperAsync("update ledger_records set body = '{' where seq = 1; update ledger_records set body = '{' || char(10) || '}' where seq = 2; update ledger_records set body = null where seq = 3");

        var json = (await ledger.CallAsync("export")).Out.TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!["body"]).ToList();
        var csv = (await ledger.CallAsync("export --csv")).Out.TrimEnd('\n').Split('\n');

        Assert.Equal(["{", "{\n}", null], json.Select(body => (string?)body));
        Assert.Contains("its content cannot be read", csv[1], StringComparison.Ordinal);
        Assert.Contains("its content cannot be read", csv[2], StringComparison.Ordinal);
        Assert.Contains("its content was purged", csv[3], StringComparison.Ordinal);
        Assert.Equal(1, (await ledger.CallAsync("show 1")).ExitCode);
    }

    [Fact]
    public async Task Export_Csv_DefusesFormulas()
    {
        await using var ledger = await LedgerCase.EmptyAsync();
        await ledger.Desk.CheckAsync("=HYPERLINK(1)");

        var rows = (await ledger.CallAsync("export --csv")).Out.Split('\n');

        Assert.Equal("seq,at,kind,subject,outcome,what,bodyDigest,previous,hash", rows[0]);
        Assert.StartsWith("1,2022-11-11T03:00:00.0000000Z,decision,'=HYPERLINK(1),permitted,\"permitted; may leave: 100 rounds of line 1\",", rows[1], StringComparison.Ordinal);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
