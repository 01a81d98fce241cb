using System.Text.Json.Nodes;

namespace ExportPolicy.Rules.Tests.Cli.Reports;

/// <summary>A case whose texts try to be more than text, with parties of long names in several scripts.</summary>
internal static class HostileCases
{
    public const string Script = "<script>document.title='run'</script>";

    public static readonly (string Role, string Name, string State)[] Parties =
    [
        ("exporter", "한화에어로스페이스 주식회사 방위산업 사업부 창원 제2사업장 수출관리팀 및 협력사무소", "KR"),
        ("broker", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft m.b.H.", "DE"),
        ("broker", "شركة الوساطة الدولية للتجارة والنقل والخدمات اللوجستية المحدودة", "AE"),
        ("purchaser", "US Department of Defense", "US"),
        ("intermediate-consignee", new string('W', 90), "PL"),
        ("intermediate-consignee", "<img src=x onerror=\"document.title='run'\"> & Söhne \u202Edetrever\u0007\uFFFE", "DE"),
        ("intermediate-consignee", "日本郵船株式会社 国際複合一貫輸送事業部 横浜港コンテナターミナル営業所", "JP"),
        ("ultimate-consignee", "กระทรวงกลาโหม ราชอาณาจักรไทย กองบัญชาการกองทัพไทย", "TH"),
        ("ultimate-consignee", "]]> --> </style></svg></title>" + Script, "US"),
        ("end-user", "US Army " + string.Concat(Enumerable.Repeat("Regiment ", 40)).Trim(), "US"),
    ];

    /// <summary>The case; denied by what is claimed of Ukraine and others, with its route disputed and its end user denied.</summary>
    public static string Json => CliCases.Edit(root =>
    {
        var denied = JsonNode.Parse(CliCases.Denied)!;
        root["title"] = $"Title {Script} \u202Egnp.exe &amp; \"quoted\" 'so'";
        root["transfer"]!["id"] = "\"><b onload='x'>\u200Bid</b>";
        root["transfer"]!["parties"] = new JsonArray([.. Parties.Select(party => new JsonObject
        {
            ["role"] = party.Role, ["name"] = party.Name, ["kind"] = "company", ["state"] = party.State,
        })]);
        root["transfer"]!["route"] = new JsonObject { ["legs"] = new JsonArray("KRPUS", "JPYOK", "DEHAM", "US") };
        root["transfer"]!["lines"]![0]!["description"] = $"shells {Script}";
        var claims = denied["evidence"]!["claims"]!.AsArray();
        claims.Add(Claim(claims, "through", new() { ["kind"] = "route-through", ["place"] = "TR" }));
        claims.Add(Claim(claims, "iran", new() { ["kind"] = "goes-on-to", ["place"] = "IR" }));
        claims.Add(Claim(claims, "not the end user", new() { ["kind"] = "end-user-is", ["state"] = "US" }));
        claims[^1]!["denies"] = true;
        claims.Add(Claim(claims, "unsettled", new() { ["kind"] = "route-unclear" }));
        claims.Add(Claim(claims, "echo of the echo", new() { ["kind"] = "goes-on-to", ["place"] = "UA" }));
        claims[^1]!["derivedFrom"] = new JsonArray("echo");
        root["evidence"] = denied["evidence"]!.DeepClone();
    });

    private static JsonObject Claim(JsonArray claims, string id, JsonObject proposition)
    {
        var claim = claims[0]!.DeepClone().AsObject();
        claim["id"] = id;
        claim["proposition"] = proposition;
        claim["citation"]!["quote"] = $"said {Script}";
        return claim;
    }
}
