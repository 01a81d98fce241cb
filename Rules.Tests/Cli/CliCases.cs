using System.Text.Json.Nodes;

namespace ExportPolicy.Rules.Tests.Cli;

/// <summary>Case files for the command line: one that is permitted with every paper in order, and what makes others of it.</summary>
internal static class CliCases
{
    /// <summary>Shells from Korea to the United States; letter and knowledge permit.</summary>
    public const string Permitted = """
        {
          "title": "Shells to the United States",
          "transfer": {
            "id": "row-14", "kind": "export", "basis": "sale", "stage": "contracted", "date": "2022-11-11",
            "parties": [
              { "role": "exporter", "name": "Example Munitions Co.", "kind": "company", "state": "KR" },
              { "role": "purchaser", "name": "US Department of Defense", "kind": "government", "state": "US" },
              { "role": "ultimate-consignee", "name": "US Army Depot Example", "kind": "military", "state": "US" },
              { "role": "end-user", "name": "US Army", "kind": "military", "state": "US" }
            ],
            "lines": [
              { "id": "1", "description": "155 mm high-explosive shells", "codes": ["ML3.a"], "quantity": { "amount": 100000, "unit": "rounds" } }
            ],
            "route": { "legs": ["KRPUS", "US"] },
            "documents": {
              "certificates": [
                {
                  "number": "EUC-1", "issuedOn": "2022-10-30", "issuingAuthority": "US Department of Defense", "exporter": "Example Munitions Co.",
                  "endUser": "US Army", "signatoryPosition": "Contracting officer", "originalSignature": true, "authenticated": true, "contract": "C-1",
                  "goods": "155 mm high-explosive shells", "quantity": { "amount": 100000, "unit": "rounds" }, "finalDestination": "US",
                  "endUse": "Replenishment of own stock", "undertakesNoReexport": true
                }
              ],
              "licences": [{ "number": "L-1", "authority": "DAPA", "issuedOn": "2022-11-01", "expiresOn": "2023-11-01" }]
            }
          },
          "policies": ["kr-2022-10-28"]
        }
        """;

    /// <summary>The same without the licence: referred.</summary>
    public static string Referred => Edit(root => root["transfer"]!["documents"]!.AsObject().Remove("licences"));

    /// <summary>The same with two institutions that say the shells go on to Ukraine, and a denial: denied on knowledge, a premise gap.</summary>
    public static string Denied => Edit(root => root["evidence"] = new JsonObject
    {
        ["claims"] = new JsonArray(
            Claim("wire", "US administration", "US", "will"),
            Claim("echo", null, null, "will", derivedFrom: "wire"),
            Claim("ministry", "Ministry of Defence of Ukraine", "UA", "intends"),
            Claim("denial", "Ministry of National Defense of Korea", "KR", "will", denies: true)),
    });

    public static string Edit(Action<JsonObject> edit)
    {
        var root = (JsonObject)JsonNode.Parse(Permitted)!;
        edit(root);
        return root.ToJsonString();
    }

    private static JsonObject Claim(string id, string? institution, string? state, string modality, string? derivedFrom = null, bool denies = false)
    {
        var claim = new JsonObject
        {
            ["id"] = id,
            ["proposition"] = new JsonObject { ["kind"] = "goes-on-to", ["place"] = "UA" },
            ["modality"] = modality,
            ["denies"] = denies,
            ["attribution"] = "unnamed",
            ["publishedOn"] = "2022-11-10",
            ["reliability"] = "B",
            ["credibility"] = 2,
            ["citation"] = new JsonObject { ["title"] = $"Report {id}", ["publisher"] = "A newspaper", ["quote"] = $"words of {id}" },
        };
        if (institution is not null)
            claim["institution"] = new JsonObject { ["name"] = institution, ["state"] = state };
        if (derivedFrom is not null)
            claim["derivedFrom"] = new JsonArray(derivedFrom);
        return claim;
    }
}
