using System.Text.Json.Nodes;
using ExportPolicy.Rules.Tests.Cli;

namespace ExportPolicy.Rules.Tests;

/// <summary>docs/cli.md shows what the command line writes, and names every member of its JSON.</summary>
public sealed class CliDocTests : IDisposable
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

    private static string Transcript(string call, Run run) => Block($"$ export-policy {call}\n{(run.Out + run.Error).TrimEnd()}\n$ echo $?\n{run.ExitCode}");

    private static string Block(string text) => $"```console\n{text.TrimEnd()}\n```";
}
