using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ExportPolicy.Rules.Tests.Cli;
using ExportPolicy.Rules.Tests.Ledger;

namespace ExportPolicy.Rules.Tests;

/// <summary>docs/cli.md shows what the command line writes, and names every member of its JSON.</summary>
public sealed partial class CliDocTests : IDisposable
{
    private const string Doc = "docs/cli.md";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Transcripts_InTheDocs_AreCurrent()
    {
        var denied = _folder.Write("case.json", CliCases.Denied);

        var help = (await Run.Of("check", "--help")).Out;
        GeneratedDoc.IsCurrent(Doc, "check-help", Block(help[help.IndexOf("Arguments:", StringComparison.Ordinal)..help.IndexOf("Examples:", StringComparison.Ordinal)]));
        GeneratedDoc.IsCurrent(Doc, "denied", Transcript("check case.json", await Run.Of("check", denied)));
        GeneratedDoc.IsCurrent(Doc, "applicant", Transcript("check case.json --reasons applicant", await Run.Of("check", denied, "--reasons", "applicant")));
        GeneratedDoc.IsCurrent(Doc, "usage", Transcript("check case.json --as-off yesterday", await Run.Of("check", denied, "--as-off", "yesterday")));
        GeneratedDoc.IsCurrent(Doc, "list", Transcript("policy list", await Run.Of("policy", "list")));
    }

    [Fact]
    public async Task Validation_InTheDocs_IsAsItIsWritten()
    {
        _folder.Write("drafts/kr-2025.yaml", """
            id: kr-2025
            version: "1"
            state: KR
            issuer: Ministry of National Defense
            effective: {from: 2025-01-01, until: 2026-01-01, time-zone: "+09:00"}
            standard: knowledge
            commitments:
              - id: no-lethal-aid
                kind: lethal-aid-ban
                recipients: [UK]
                source: {title: Statement, publisher: Ministry, date: 2025-01-01}

            """);
        _folder.Write("drafts/kr-2026.yaml", """
            id: kr-2026
            version: "1"
            state: KR
            issuer: Ministry of National Defense
            effective: {from: 2026-01-01, time-zone: "+09:00"}
            standard: knowledge
            commitments:
              - id: no-lethal-aid
                kind: lethal-aid-ban
                recipients: [UA]
                source: {title: Statement, publisher: Ministry, date: 2026-01-01, quote: no lethal aid}
              - id: shells
                kind: allowance
                recipients: [PL, UA]
                goods: {codes: [ML3]}
                source: {title: Statement, publisher: Ministry, date: 2026-01-01, quote: shells}

            """);

        var run = await Run.Of("policy", "validate", Path.Combine(_folder.Path, "drafts"));
        var json = JsonNode.Parse((await Run.Of("policy", "validate", Path.Combine(_folder.Path, "drafts"), "--format", "json")).Out);

        GeneratedDoc.IsCurrent(Doc, "validate", Transcript("policy validate drafts", run with { Out = run.Out.Replace($"{_folder.Path}{Path.DirectorySeparatorChar}", "", StringComparison.Ordinal) }));
        var doc = await File.ReadAllTextAsync(Path.Combine(Repository.Root, Doc), TestContext.Current.CancellationToken);
        var part = doc[doc.IndexOf("## `export-policy policy validate", StringComparison.Ordinal)..doc.IndexOf("## `export-policy policy schema", StringComparison.Ordinal)];
        Assert.All(Names(json).Distinct(), name => Assert.Contains($"`{name}`", part, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ledger_InTheDocs_IsAsItIsWritten()
    {
        await using var ledger = await LedgerCase.FilledAsync();
        var help = (await Run.Of("ledger", "--help")).Out;
        var session = new List<string>();
        foreach (var call in new[]
        {
            "list --outcome referred",
            "show 2",
            "resolve 2 --requested-by Kim --approved-by Lee --code papers --reason seen --expires 2022-12-01",
            "list --open",
            "balance --account test-kr/cap",
            "replay",
            "verify",
        })
            session.Add(Told($"ledger {call}", await ledger.CallAsync(call)));

        GeneratedDoc.IsCurrent(Doc, "ledger-help", Block(help[help.IndexOf("Options:", StringComparison.Ordinal)..help.IndexOf("Examples:", StringComparison.Ordinal)]));
        GeneratedDoc.IsCurrent(Doc, "ledger-session", Block(SameEveryTime(string.Join("\n\n", session))));
    }

    [Fact]
    public async Task LedgerJsonMembers_AreAllInTheDocs()
    {
        await using var ledger = await LedgerCase.FilledAsync();
        await ledger.CallAsync("hold T-1 --owner Kim --due 2022-11-20 --reason wait --by Lee");
        (await ledger.Desk.CheckAsync("T-4", 100)).Clearance!.Demand(Desk.Order("T-4"));
        await ledger.Desk.Place.TamperAsync("update ledger_records set body = replace(body, '\"outcome\":\"Denied\"', '\"outcome\":\"Referred\"') where seq = 3");
        var doc = await File.ReadAllTextAsync(Path.Combine(Repository.Root, Doc), TestContext.Current.CancellationToken);

        foreach (var call in new[] { "list", "list --open", "list --holds", "verify", "replay", "balance" })
        {
            var names = Names(JsonNode.Parse((await ledger.CallAsync($"{call} --format json")).Out)).Distinct().ToList();
            Assert.NotEmpty(names);
            Assert.All(names, name => Assert.Contains($"`{name}`", doc[doc.IndexOf("### JSON of the ledger", StringComparison.Ordinal)..], StringComparison.Ordinal));
        }

        Assert.All(JsonNode.Parse((await ledger.CallAsync("show 1 --format json")).Out)!.AsObject(), member => Assert.Contains($"`{member.Key}`", doc, StringComparison.Ordinal));
    }

    [Fact]
    public async Task FirstCase_IsReferredAndThenPermitted()
    {
        var doc = await File.ReadAllTextAsync(Path.Combine(Repository.Root, Doc), TestContext.Current.CancellationToken);
        var first = BlockOf(doc, "json first case\n");
        var file = _folder.Write("case.json", first);

        var referred = await Run.Of("check", file);
        _folder.Write("case.json", first.Replace("\n    ]\n  }\n}", $"\n    ],\n    {BlockOf(doc, "json first case, added to the transfer\n")}  }}\n}}", StringComparison.Ordinal));
        var permitted = await Run.Of("check", file);

        GeneratedDoc.IsCurrent(Doc, "first-case", Transcript("check case.json", referred));
        Assert.Equal((2, 0, ""), (referred.ExitCode, permitted.ExitCode, permitted.Error));
    }

    [Fact]
    public async Task JsonMembers_AreAllInTheDocs()
    {
        _folder.Write("a.json", CliCases.Denied);
        _folder.Write("b.json", "{ \"transfer\": 1 }");
        var runs = new[]
        {
            await Run.Of("check", _folder.Path, "--format", "json"),
            await Run.Of("policy", "list", "--format", "json"),
            await Run.Of("policy", "show", "kr-2022-10-28", "--format", "json"),
        };
        var doc = await File.ReadAllTextAsync(Path.Combine(Repository.Root, Doc), TestContext.Current.CancellationToken);

        var names = runs.SelectMany(run => Names(JsonNode.Parse(run.Out))).Distinct().ToList();

        Assert.InRange(names.Count, 50, 100);
        Assert.All(names, name => Assert.Contains($"`{name}`", doc, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Names(JsonNode? node) => node switch
    {
        // The members of these two are words of policy files, which are documented there.
        JsonObject item => item.SelectMany(member => member.Key is "terms" or "parameters" ? [member.Key] : Names(member.Value).Prepend(member.Key)),
        JsonArray array => array.SelectMany(Names),
        _ => [],
    };

    private static string BlockOf(string doc, string tag)
    {
        var start = doc.IndexOf("```" + tag, StringComparison.Ordinal) + 3 + tag.Length;
        return doc[start..doc.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static string Transcript(string call, Run run) => Block(Told(call, run));

    private static string Told(string call, Run run) => $"$ export-policy {call}\n{(run.Out + run.Error).TrimEnd()}\n$ echo $?\n{run.ExitCode}";

    // Ids, the digests made from them, and the version of the library differ each time.
    private static string SameEveryTime(string text) => Version().Replace(Digits().Replace(text, id => string.Concat(Enumerable.Repeat("0123456789abcdef", id.Length / 16))), "${1}1.0.0");

    [GeneratedRegex("\\b(?:[0-9a-f]{64}|[0-9a-f]{32})\\b")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(\n  library +)\S+")]
    private static partial Regex Version();

    private static string Block(string text) => $"```console\n{text.TrimEnd()}\n```";
}
