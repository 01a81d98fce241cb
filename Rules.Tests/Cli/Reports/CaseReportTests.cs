using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ExportPolicy.Rules.Tests.Cli.Reports;

/// <summary>The page that <c>check --report</c> writes.</summary>
public sealed class CaseReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Page => Path.Combine(_folder.Path, "page.html");

    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(Repository.File("samples", "cases"), "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Report_OfEverySample_IsAWholePageThatLoadsNothing(string sample)
    {
        var run = await Run.Of("check", Repository.File("samples", "cases", sample), "--report", Page, "--exit-zero");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var page = ReportPage.Read(Page);
        LoadsNothing(page);
        Assert.All(
            (await Case(sample)).Parties,
            party => Assert.Contains(page.OfClass("step"), step => step.Element(ReportPage.Svg + "title")!.Value.Contains(party.Name, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Report_WritesTheSameTextAsWithoutIt()
    {
        var file = _folder.Write("case.json", CliCases.Denied);

        Assert.Equal(await Run.Of("check", file), await Run.Of("check", file, "--report", Page));
        Assert.Equal(["page.html", "case.json"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName).OrderDescending(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Report_TwiceOfTheSame_IsTheSame()
    {
        var file = _folder.Write("case.json", HostileCases.Json);
        await Run.Of("check", file, "--report", Page);
        var first = File.ReadAllText(Page);

        await Run.Of("check", file, "--report", Page);

        Assert.Equal(first, File.ReadAllText(Page));
    }

    [Fact]
    public async Task Chain_PremiseContradicted_MarksTheDisputedLegAndWhereItLeads()
    {
        await Run.Of("check", _folder.Write("case.json", CliCases.Denied), "--report", Page);

        var page = ReportPage.Read(Page);
        var claimed = Assert.Single(page.OfClass("claimed"));
        Assert.Equal(["UA", "recipient by evidence, not declared", "Ukraine"], [.. Texts(claimed, "code"), .. Texts(claimed, "role"), .. Texts(claimed, "who")]);
        Assert.Equal("no-lethal-aid-by-evidence, premise-contradicted, certificate-contradicted", string.Join(' ', Texts(claimed, "detail")));
        Assert.Single(page.OfClass("leg"), leg => leg.Attribute("class")!.Value == "leg disputed");
        Assert.Equal("said to go on to it: [1] high probability, 2 origins of 2 institutions; 1 denial of 1 institution recorded", string.Join(' ', page.OfClass("dispute-text").Select(text => text.Value)));
        Assert.Single(page.OfClass("pill-text"), text => text.Value == "disputed leg");
    }

    [Fact]
    public async Task Chain_NothingDisputed_MarksNothing()
    {
        await Run.Of("check", _folder.Write("case.json", CliCases.Permitted), "--report", Page);

        var page = ReportPage.Read(Page);
        Assert.Empty(page.OfClass("disputed"));
        Assert.Empty(page.OfClass("claimed"));
        Assert.Equal(["KR", "US", "US", "US"], page.OfClass("code").Select(code => code.Value));
        Assert.Equal(["KRPUS, Korea (South)", "United States (US)"], page.OfClass("place").Where(place => place.Name.LocalName == "text").Select(place => place.Value));
        Assert.Equal(4, page.OfClass("leg").Count());
    }

    [Fact]
    public async Task Chain_RouteAndEndUserDisputed_SaysSoAtEachLeg()
    {
        await Run.Of("check", _folder.Write("case.json", HostileCases.Json), "--report", Page);

        var told = ReportPage.Read(Page).OfClass("chain").Single().Element(ReportPage.Svg + "title")!.Value;
        Assert.All(
            ["KRPUS, Korea (South), disputed leg: route said not to be settled: [", "Turkey (TR), disputed leg: said to pass through here: [", "disputed leg: said not to be the end user: [", "Iran, disputed leg: said to go on to it: [", "Ukraine, disputed leg: said to go on to it: ["],
            part => Assert.Contains(part, told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Claims_OriginsAndEchoes_StandWithGradeDatesAndPolarity()
    {
        await Run.Of("check", _folder.Write("case.json", HostileCases.Json), "--report", Page);

        var page = ReportPage.Read(Page);
        var matter = page.OfClass("matter").Single(each => each.Element("h3")!.Value.EndsWith("That the goods go on to Ukraine", StringComparison.Ordinal));
        var rows = matter.Descendants("tr").Skip(1).Select(row => string.Join(" | ", row.Elements().Select(cell => cell.Value))).ToList();
        Assert.Contains(rows, row => row.StartsWith("affirms: willclaim wire | US administration (US)unnamed | B2 | 2022-11-10 | A newspaper: Report wire", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("↳ affirms, repeats wire: adds nothingclaim echo | ", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("↳ affirms, repeats echo: adds nothingclaim echo of the echo | ", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("denies: willclaim denial | ", StringComparison.Ordinal));
        Assert.Equal(["depth-1", "depth-2"], matter.Descendants("td").Select(cell => (string?)cell.Attribute("class")).Where(name => name?.StartsWith("depth", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task HostileTexts_StayTextAndWhatIsInvisibleIsWrittenOut()
    {
        await Run.Of("check", _folder.Write("case.json", HostileCases.Json), "--report", Page);

        var page = ReportPage.Read(Page);
        LoadsNothing(page);
        Assert.DoesNotContain("<script", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"Title {HostileCases.Script} \\u{{202e}}gnp.exe &amp; \"quoted\" 'so'", page.Elements("h1").Single().Value, StringComparison.Ordinal);
        Assert.Contains("\\u{202e}detrever\\u{7}\\u{fffe}", page.Document.Root!.Value, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[\p{Cf}\p{Cs}\uFFFE\uFFFF\x00-\x08\x0B-\x1F\x7F-\x9F]", page.Text);
    }

    [Fact]
    public async Task SeveralCases_AndAnError_StandOnOnePage()
    {
        _folder.Write("cases/a.json", CliCases.Permitted);
        _folder.Write("cases/b.json", CliCases.Denied);
        _folder.Write("cases/c.json", "{ \"transfer\": \"<b>\" }");

        var run = await Run.Of("check", Path.Combine(_folder.Path, "cases"), "--report", Page);

        Assert.Equal(1, run.ExitCode);
        var page = ReportPage.Read(Page);
        LoadsNothing(page);
        Assert.Equal(["row-14: Shells to the United States PERMITTED permitted permitted", "row-14: Shells to the United States DENIED permitted denied"], page.Elements("table").First().Element("tbody")!.Elements("tr").Select(row => string.Join(' ', row.Elements().Take(4).Select(cell => cell.Value))));
        Assert.Equal(2, page.OfClass("case").Count());
        Assert.Contains(page.Elements("li"), item => item.Value.Contains("c.json(1,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("error: {folder}: This is a folder; expected the name of the file to write.\n", "{folder}")]
    [InlineData("error: {folder}/none/page.html: The folder of the report does not exist; create it, or name another.\n", "{folder}/none/page.html")]
    [InlineData("error: {folder}/case.json: --report names a file that the call reads or writes otherwise; name another.\n", "{folder}/case.json")]
    [InlineData("error: {folder}/other.json: A report is a page; expected a name that ends in .html.\n", "{folder}/other.json")]
    public async Task Report_WhereItCannotStand_IsToldFirst(string error, string path)
    {
        var file = _folder.Write("case.json", CliCases.Permitted);

        var run = await Run.Of("check", file, "--report", path.Replace("{folder}", _folder.Path, StringComparison.Ordinal));

        Assert.Equal((1, "", error.Replace("{folder}", _folder.Path, StringComparison.Ordinal)), (run.ExitCode, run.Out, run.Error));
        Assert.Equal(CliCases.Permitted, File.ReadAllText(file));
    }

    [Fact]
    public async Task Report_ForAnApplicant_IsRefused()
    {
        var run = await Run.Of("check", _folder.Write("case.json", CliCases.Denied), "--report", Page, "--reasons", "applicant");

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("error: --report: a page says everything, evidence included, and is not for an applicant;", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Page));
    }

    /// <summary>No address, script, frame or form; links lead to targets on the page; the policy of content forbids the rest.</summary>
    internal static void LoadsNothing(ReportPage page)
    {
        Assert.All(
            page.Document.Descendants().SelectMany(element => element.Attributes()).Where(attribute => attribute.Name.LocalName is "src" or "href" or "srcset" or "action" or "data" or "background"),
            link => Assert.Contains(page.Document.Descendants(), element => $"#{(string?)element.Attribute("id")}" == link.Value && link.Name == "href"));
        Assert.Empty(page.Document.Descendants().Select(element => element.Name.LocalName).Intersect(["script", "link", "img", "image", "iframe", "object", "embed", "form", "base", "use", "foreignObject"]));
        Assert.DoesNotContain(page.Document.Descendants().SelectMany(element => element.Attributes()), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style");
        var style = page.Elements("style").Single().Value;
        Assert.Equal(["url(#referred)"], Regex.Matches(style, @"url\([^)]*\)").Select(match => match.Value));
        Assert.DoesNotContain("@import", style, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", (string?)page.Elements("meta").Single(meta => meta.Attribute("http-equiv") is not null).Attribute("content"), StringComparison.Ordinal);
        Assert.Equal(page.Document.Descendants().Attributes("id").Select(id => id.Value).Distinct().Count(), page.Document.Descendants().Attributes("id").Count());
    }

    private static IEnumerable<string> Texts(XElement step, string name) => step.Elements(ReportPage.Svg + "text").Where(text => (string?)text.Attribute("class") == name).Select(text => text.Value);

    private static async Task<Transfer> Case(string sample) =>
        new CaseReader().Parse(await File.ReadAllBytesAsync(Repository.File("samples", "cases", sample), TestContext.Current.CancellationToken), sample).Transfer;
}
