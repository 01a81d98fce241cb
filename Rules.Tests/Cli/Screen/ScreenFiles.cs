using System.Text.Json.Nodes;

namespace ExportPolicy.Rules.Tests.Cli.Screen;

/// <summary>Files of many cases, and what screening makes of them.</summary>
internal static class ScreenFiles
{
    /// <summary>A case on one line, under an id.</summary>
    public static string Line(string json, string? id = null)
    {
        var root = JsonNode.Parse(json)!;
        if (id is not null)
            root["transfer"]!["id"] = id;
        return root.ToJsonString();
    }

    /// <summary>Cases of all three outcomes, and a broken one now and then.</summary>
    public static string Mixed(int count) => string.Concat(Enumerable.Range(1, count).Select(number => number % 11 == 0
        ? "{ \"transfer\": \n"
        : Line((number % 7) switch { 0 => CliCases.Denied, 3 => CliCases.Referred, _ => CliCases.Permitted }, $"case-{number}") + "\n"));

    public static JsonNode[] Rows(string path) => [.. File.ReadAllLines(path).Select(line => JsonNode.Parse(line)!)];
}
