using System.Text.Json.Nodes;

namespace ExportPolicy.Rules.Tests.Cases.Files;

/// <summary>The schema of case files.</summary>
internal static class CaseSchema
{
    public static SchemaFile Instance { get; } = new("case.schema.json");

    /// <summary>A case with every member that the schema knows.</summary>
    public static JsonObject FullExample()
    {
        var example = Instance.Example();

        // What a schema cannot say: ids are distinct, a root repeats nothing, and an echo says what its root says.
        var claims = (JsonArray)example["evidence"]!["claims"]!;
        var echo = claims[0]!.DeepClone();
        for (var i = 0; i < claims.Count; i++)
        {
            claims[i]!["derivedFrom"] = new JsonArray();
            if (i > 0)
                claims[i]!["id"] = $"claim-{i}";
        }

        echo["id"] = "echo";
        claims.Add(echo);

        var parties = (JsonArray)example["transfer"]!["parties"]!;
        foreach (var role in new[] { "purchaser", "ultimate-consignee", "end-user" })
        {
            var party = parties[0]!.DeepClone();
            party["role"] = role;
            parties.Add(party);
        }

        return example;
    }
}
