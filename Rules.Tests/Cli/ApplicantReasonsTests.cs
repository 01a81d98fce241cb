using System.Text.Json.Nodes;
using ExportPolicy.Rules.Tests.Cases.Files;

namespace ExportPolicy.Rules.Tests.Cli;

/// <summary>Reasons for the applicant leak nothing of evidence: every text of the evidence is marked, and no mark may appear.</summary>
public sealed class ApplicantReasonsTests : IDisposable
{
    private const string Mark = "zq7x";

    private static readonly string[] Telltales =
        ["premise gap", "premiseGap", "onKnowledge", "on knowledge", "high probability", "highProbability", "high-probability", "reason to know", "origin of", "origins of", "institution", "-by-evidence", "known at", "knownAt", "claim"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task Applicant_EvidenceOfEveryKind_LeaksNoWordOfIt(string format)
    {
        // Every modality, attribution and kind of proposition, for both polarities, so that every rule on evidence has its say.
        var full = CaseSchema.FullExample();
        var evidence = Marked(full["evidence"]!);
        foreach (var polarity in new[] { true, false })
        {
            foreach (var (modality, attribution) in new[] { ("did", "on-record"), ("intends", "unnamed"), ("could", "reported") })
            {
                var file = _folder.Write("case.json", CliCases.Edit(root =>
                {
                    root["title"] = $"{Mark} as told by a friend";
                    root["evidence"] = evidence.DeepClone();
                    root["transfer"]!["earlier"] = full["transfer"]!["earlier"]!.DeepClone();
                    root["acknowledgements"] = new JsonArray(new JsonObject { ["commitment"] = "us-is-end-user", ["person"] = Mark, ["reason"] = Mark });
                    foreach (var claim in root["evidence"]!["claims"]!.AsArray())
                    {
                        claim!["denies"] = polarity;
                        claim["modality"] = modality;
                        claim["attribution"] = attribution;
                        if (claim["proposition"]!["place"] is not null)
                            claim["proposition"]!["place"] = "UA";
                        if (claim["proposition"]!["state"] is not null)
                            claim["proposition"]!["state"] = "UA";
                    }
                }));

                foreach (var command in new[] { "check", "explain" })
                {
                    var internally = await Run.Of(command, file, "--format", format);
                    var run = await Run.Of(command, file, "--format", format, "--reasons", "applicant");

                    Assert.Contains(Mark, internally.Out, StringComparison.Ordinal);
                    Assert.Equal((internally.ExitCode, ""), (run.ExitCode, run.Error));
                    Assert.DoesNotContain(Mark, run.Out, StringComparison.OrdinalIgnoreCase);
                    Assert.DoesNotContain("Ukraine", run.Out.Replace("ammunition for Ukraine", "", StringComparison.Ordinal), StringComparison.Ordinal);
                }
            }
        }
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task Applicant_DeniedOnKnowledge_IsToldWhatToDoAndNotWhatIsKnown(string format)
    {
        var run = await Run.Of("check", _folder.Write("case.json", CliCases.Denied), "--format", format, "--reasons", "applicant");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("Clarify who will finally receive and use the goods.", run.Out, StringComparison.Ordinal);
        Assert.All(Telltales, telltale => Assert.DoesNotContain(telltale, run.Out, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("allow", run.Out, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task Applicant_CaseThatCannotBeRead_IsToldNothingOfIt(string format)
    {
        _folder.Write("a.json", CliCases.Permitted);
        var broken = _folder.Write($"{Mark}.json", CliCases.Edit(root =>
        {
            root["evidence"] = Marked(CaseSchema.FullExample()["evidence"]!);
            root["evidence"]!["claims"]![0]!["modality"] = Mark;
            root["evidence"]!["claims"]![0]!["derivedFrom"] = new JsonArray($"{Mark}?");
        }));

        var run = await Run.Of("check", _folder.Path, "--format", format, "--reasons", "applicant");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(Mark, run.Error, StringComparison.Ordinal);
        Assert.Contains("could not be read", run.Out, StringComparison.Ordinal);
        Assert.All([Mark, _folder.Path, "evidence", "claims", "modality", "origin", "package:", .. Telltales], leak => Assert.DoesNotContain(leak, run.Out, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(broken, run.Error, StringComparison.Ordinal);
    }

    // Appends the mark to every free text of the evidence; ids that refer to each other stay in step because all are marked.
    private static JsonNode Marked(JsonNode evidence)
    {
        var copy = evidence.DeepClone();
        foreach (var claim in copy["claims"]!.AsArray().Select(claim => claim!.AsObject()))
        {
            claim["id"] = Mark + claim["id"];
            claim["derivedFrom"] = new JsonArray([.. claim["derivedFrom"]!.AsArray().Select(id => (JsonNode)(Mark + id))]);
            claim["speaker"] = Mark;
            claim["outlet"] = Mark;
            claim["institution"]!["name"] = Mark;
        }

        foreach (var item in new[] { "claims", "funding", "events" }.SelectMany(name => copy[name]!.AsArray()))
            item!["citation"] = new JsonObject { ["title"] = Mark, ["publisher"] = Mark, ["quote"] = Mark };
        return copy;
    }
}
