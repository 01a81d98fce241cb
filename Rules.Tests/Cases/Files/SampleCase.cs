using System.Text;
using System.Text.Json.Nodes;

namespace ExportPolicy.Rules.Tests.Cases.Files;

/// <summary>A small valid case file, and ways to break it.</summary>
internal static class SampleCase
{
    public const string Json = """
        {
          "title": "Shells to the United States",
          "transfer": {
            "id": "row-14",
            "kind": "export",
            "basis": "sale",
            "stage": "contracted",
            "date": "2022-11-11",
            "parties": [
              { "role": "exporter", "name": "Example Munitions Co.", "kind": "company", "state": "KR" },
              { "role": "purchaser", "name": "US Department of Defense", "kind": "government", "state": "US" },
              { "role": "end-user", "name": "US Army", "kind": "military", "state": "US" }
            ],
            "lines": [
              { "id": "1", "description": "155 mm shells", "codes": ["ML3.a"], "quantity": { "amount": 100000, "unit": "rounds" } }
            ],
            "documents": {
              "licences": [{ "number": "L-1", "authority": "DAPA", "issuedOn": "2022-11-01", "lines": ["1"] }]
            }
          },
          "evidence": {
            "claims": [
              {
                "id": "wire", "proposition": { "kind": "goes-on-to", "place": "UA" }, "modality": "will",
                "institution": { "name": "US administration", "state": "US" }, "attribution": "unnamed",
                "publishedOn": "2022-11-10", "reliability": "B", "credibility": 2,
                "citation": { "title": "A report", "publisher": "A newspaper", "quote": "goods go on" }
              },
              {
                "id": "echo", "proposition": { "kind": "goes-on-to", "place": "UA" }, "modality": "will", "attribution": "reported",
                "derivedFrom": ["wire"], "publishedOn": "2022-11-11", "reliability": "C", "credibility": 3,
                "citation": { "title": "Another report", "publisher": "Another newspaper" }
              }
            ]
          },
          "expect": [{ "byLetter": "referred", "onKnowledge": "denied" }]
        }
        """;

    /// <summary>The case with the value at a path replaced, or added where its object lacks it.</summary>
    public static string With(string path, string json)
    {
        var root = JsonNode.Parse(Json)!;
        var steps = path.Split('.');
        var parent = steps[..^1].Aggregate(root, (node, step) => int.TryParse(step, out var i) ? node[i]! : node[step]!);
        if (int.TryParse(steps[^1], out var index))
            parent[index] = JsonNode.Parse(json);
        else
            parent[steps[^1]] = JsonNode.Parse(json);
        return root.ToJsonString();
    }

    /// <summary>The case without a member.</summary>
    public static string Without(string path)
    {
        var root = JsonNode.Parse(Json)!;
        var steps = path.Split('.');
        steps[..^1].Aggregate(root, (node, step) => int.TryParse(step, out var i) ? node[i]! : node[step]!).AsObject().Remove(steps[^1]);
        return root.ToJsonString();
    }

    public static Case Read(string json) => new CaseReader().Parse(Encoding.UTF8.GetBytes(json), "case.json");

    public static IReadOnlyList<CaseError> ErrorsOf(string json) => ErrorsOf(Encoding.UTF8.GetBytes(json));

    public static IReadOnlyList<CaseError> ErrorsOf(byte[] utf8) =>
        Assert.Throws<CaseReadException>(() => new CaseReader().Parse(utf8, "case.json")).Errors;
}
