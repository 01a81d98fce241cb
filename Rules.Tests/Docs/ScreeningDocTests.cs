using System.Text.Json.Nodes;
using ExportPolicy.Rules.Cli;
using ExportPolicy.Rules.Tests.Cli;
using ExportPolicy.Rules.Tests.Cli.Screen;

namespace ExportPolicy.Rules.Tests;

/// <summary>docs/screening.md shows what screening writes, and names every member of it.</summary>
public sealed class ScreeningDocTests : IDisposable
{
    private const string Doc = "docs/screening.md";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Columns_InTheDocs_AreCurrent() => GeneratedDoc.IsCurrent(Doc, "columns", string.Join('\n', CaseColumns.All.Select(Row).Prepend("|---|---|---|").Prepend("| Column | Holds | Several |")));

    [Fact]
    public async Task Example_InTheDocs_IsRead()
    {
        var doc = await File.ReadAllTextAsync(Repository.File("docs", "screening.md"), TestContext.Current.CancellationToken);
        var start = doc.IndexOf("```csv\n", StringComparison.Ordinal) + "```csv\n".Length;
        var input = _folder.Write("orders.csv", doc[start..doc.IndexOf("```", start, StringComparison.Ordinal)]);

        await Run.Of("screen", input, "--out", Path.Combine(_folder.Path, "out.jsonl"));

        Assert.Equal(["2 O-1", "4 O-2"], ScreenFiles.Rows(Path.Combine(_folder.Path, "out.jsonl")).Select(row => $"{row["line"]} {row["id"]}"));
    }

    private static string Row(CaseColumn column) =>
        $"| `{column.Name}`{(column.IsRequired ? " \\*" : "")} | {column.Holds}{(column.Kind == CellKind.List ? "; a list" : "")} | {(column.Group.Repeats ? $"`{column.NameOf(2)}`" : "")} |";

    [Fact]
    public async Task TranscriptAndMembers_InTheDocs_AreCurrent()
    {
        var (input, output) = (Path.Combine(_folder.Path, "orders.jsonl"), Path.Combine(_folder.Path, "verdicts.jsonl"));
        File.WriteAllText(input, $"{ScreenFiles.Line(CliCases.Permitted, "order-1")}\n{ScreenFiles.Line(CliCases.Referred, "order-2")}\n{{ \"transfer\": 1 }}\n{ScreenFiles.Line(CliCases.Denied, "order-4")}\n");

        var help = (await Run.Of("screen", "--help")).Out;
        var run = await Run.Of("screen", input, "--out", output);
        var json = await Run.Of("screen", input, "--out", output, "--summary", "json");

        File.WriteAllText(input, $"{ScreenFiles.Line(CliCases.Denied, "order-1")}\n{ScreenFiles.Line(CliCases.Permitted, "order-2")}\n{ScreenFiles.Line(CliCases.Permitted, "order-5")}\n");
        var later = Path.Combine(_folder.Path, "later.jsonl");
        var against = await Run.Of("screen", input, "--out", later, "--against", output);
        var changes = JsonNode.Parse((await Run.Of("screen", input, "--out", later, "--against", output, "--summary", "json")).Out)!;

        GeneratedDoc.IsCurrent(Doc, "against", $"```text\n$ export-policy screen orders.jsonl --out later.jsonl --against verdicts.jsonl\n{against.Out[..against.Out.IndexOf("\nBy policy", StringComparison.Ordinal)].Replace(output, "verdicts.jsonl", StringComparison.Ordinal).Trim()}\n```");
        GeneratedDoc.IsCurrent(Doc, "help", $"```text\n{help[help.IndexOf("Arguments:", StringComparison.Ordinal)..help.IndexOf("Examples:", StringComparison.Ordinal)].Trim()}\n```");
        GeneratedDoc.IsCurrent(Doc, "transcript", $"```text\n$ export-policy screen orders.jsonl --out verdicts.jsonl\n{run.Out.Trim()}\n```");
        var doc = await File.ReadAllTextAsync(Repository.File("docs", "screening.md"), TestContext.Current.CancellationToken);
        var rows = ScreenFiles.Rows(output);
        Assert.Equal(["permitted", "referred", "error", "denied"], rows.Select(row => (string?)row["outcome"]));
        Assert.All(rows.Concat(ScreenFiles.Rows(later)).Append(JsonNode.Parse(json.Out)!).Append(changes).Append(changes["changes"]!).SelectMany(row => row.AsObject()).Select(member => member.Key).Distinct(), name => Assert.Contains($"`{name}`", doc, StringComparison.Ordinal));
    }
}
