using System.Text;
using System.Text.RegularExpressions;
using OrderDesk.Shipping;

namespace ExportPolicy.Rules.Tests.Samples;

public sealed partial class OrderDeskReadmeTests
{
    private const string Readme = "samples/OrderDesk/README.md";

    [Fact]
    public async Task Transcripts_AreWhatTheApplicationAnswers()
    {
        await using var desk = await Desk.Open(new PaperCarrier());
        var page = new StringBuilder();
        foreach (var (title, file, number, restarts) in new[]
        {
            ("Shells for the United States, with every paper:", "shells-for-the-us.json", "O-1001", false),
            ("Shells for Ukraine:", "shells-for-ukraine.json", "O-1002", false),
            ("The first order once more, after a restart with the same ledger:", "shells-for-the-us.json", "O-1001", true),
        })
        {
            if (restarts)
                await desk.Restart();
            page.Append($"{title}\n\n```console\n");
            foreach (var command in new[]
            {
                $"""curl -s -o /dev/null -w "%{"{http_code}"}\n" --json @{file} localhost:5000/orders""",
                $"""curl -s -w "\n%{"{http_code}"}\n" -X POST localhost:5000/orders/{number}/shipment""",
            })
            {
                var answer = await new Curl(command).Run(desk.Client, Repository.File("samples", "OrderDesk", "requests"));
                page.Append($"$ {command}\n{TraceId().Replace(answer, "\"traceId\": \"…\"")}");
            }

            page.Append("```\n\n");
        }

        GeneratedDoc.IsCurrent(Readme, "transcripts", page.ToString().TrimEnd());
    }

    [Fact]
    public void Code_IsTheEndpoint()
    {
        var file = File.ReadAllText(Repository.File("samples", "OrderDesk", "Endpoints", "OrderEndpoints.cs")).ReplaceLineEndings("\n");
        var start = file.IndexOf("    private static async Task<IResult> Ship(", StringComparison.Ordinal);
        var end = file.IndexOf("\n    }\n", start, StringComparison.Ordinal);
        var code = file[start..end].Split('\n').Select(line => line.Length > 4 ? line[4..] : "");

        GeneratedDoc.IsCurrent(Readme, "endpoint", $"```csharp\n{string.Join('\n', code)}\n}}\n```");
    }

    [GeneratedRegex("\"traceId\": \"[^\"]*\"")]
    private static partial Regex TraceId();
}
