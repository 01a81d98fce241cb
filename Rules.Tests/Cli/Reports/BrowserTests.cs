using System.Text.Json.Nodes;
using ExportPolicy.Rules.Tests.Cli.Screen;

namespace ExportPolicy.Rules.Tests.Cli.Reports;

/// <summary>Reports as a browser draws them. It needs Chromium, so it runs only where BROWSER=1 says that it is there.</summary>
public sealed class BrowserTests : IDisposable
{
    private const string NotHere = "The pages need a browser; BROWSER=1 says that Chromium is there.";

    // Letters may reach over the box that a browser gives them by less than this.
    private const double Tolerance = 0.5;

    private readonly TemporaryFolder _folder = new();

    private static bool IsHere => Environment.GetEnvironmentVariable("BROWSER") == "1";

    private Browser Chromium => field ??= new(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Pages_Opened_SayNothingOnTheConsoleAndAskForNothing()
    {
        Assert.SkipUnless(IsHere, NotHere);
        foreach (var page in new[] { await CasePage(CliCases.Denied), await CasePage(HostileCases.Json), await ScreenPage() })
        {
            var (dom, console) = await Chromium.Open(page);

            Assert.Equal("", console);
            Assert.Contains("</footer></main>", dom, StringComparison.Ordinal);
            Assert.DoesNotContain("<title>run</title>", dom, StringComparison.Ordinal);
            Assert.Empty((await Chromium.MeasureAt(page, 1100))["resources"]!.AsArray());
        }
    }

    [Fact]
    public async Task Page_WithSomethingSmuggledIn_NeitherRunsNorLoadsIt()
    {
        Assert.SkipUnless(IsHere, NotHere);
        var page = await CasePage(CliCases.Denied);
        File.WriteAllText(page, File.ReadAllText(page).Replace("<footer>", $"{HostileCases.Script}<img src=\"https://example.org/x.png\" onerror=\"document.title='run'\"/><footer>", StringComparison.Ordinal));

        var (dom, console) = await Chromium.Open(page);

        Assert.DoesNotContain("<title>run</title>", dom, StringComparison.Ordinal);
        Assert.Contains("script", console, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("https://example.org/x.png", console, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1100)]
    [InlineData(500)]
    public async Task Chain_OfLongNamesInManyScripts_StaysInItsBoxesAndOverlapsNowhere(int width)
    {
        Assert.SkipUnless(IsHere, NotHere);

        var measured = await Chromium.MeasureAt(await CasePage(HostileCases.Json), width);

        Assert.True((double)measured["tooWide"]! <= 0, "The page is wider than its window.");
        var chain = Assert.Single(measured["chains"]!.AsArray())!;
        Assert.InRange((double)chain["shown"]!, 380, 480);
        var frame = Box(chain["frame"]!);
        var texts = chain["texts"]!.AsArray().Select(text => ((string)text!["text"]!, Box: Box(text["box"]!))).ToList();
        Assert.All(texts, text => Assert.True(IsIn(text.Box, frame), $"'{text.Item1}' leaves the picture."));
        for (var i = 0; i < texts.Count; i++)
        {
            for (var j = 0; j < i; j++)
                Assert.False(Overlap(texts[i].Box, texts[j].Box), $"'{texts[i].Item1}' covers '{texts[j].Item1}'.");
        }

        var boxes = chain["boxes"]!.AsArray().Select(box => (Box: Box(box!["box"]!), Texts: box["texts"]!.AsArray().Select(text => Box(text!)).ToList())).ToList();
        Assert.Equal(HostileCases.Parties.Length + 2, boxes.Count);
        Assert.All(boxes, box => Assert.All(box.Texts, text => Assert.True(IsIn(text, box.Box), "A text leaves its box.")));
        Assert.All(boxes, box => Assert.DoesNotContain(boxes, other => other != box && Overlap(other.Box, box.Box)));
        Assert.Contains(chain["dashed"]!.AsArray(), leg => (bool)leg![0]!);
        Assert.All(chain["dashed"]!.AsArray(), leg => Assert.Equal((bool)leg![0]!, (bool)leg[1]!));
    }

    [Fact]
    public async Task Chain_Drawn_NamesEveryParty()
    {
        Assert.SkipUnless(IsHere, NotHere);

        var measured = await Chromium.MeasureAt(await CasePage(CliCases.Denied), 1100);

        var texts = measured["chains"]![0]!["texts"]!.AsArray().Select(text => (string)text!["text"]!).ToList();
        Assert.All(["Example Munitions Co.", "US Department of Defense", "US Army Depot Example", "US Army", "Ukraine", "disputed leg"], text => Assert.Contains(text, texts));
    }

    [Theory]
    [InlineData(1100)]
    [InlineData(500)]
    public async Task Bars_Drawn_AreAsWideAsTheirNumbersSay(int width)
    {
        Assert.SkipUnless(IsHere, NotHere);

        var measured = await Chromium.MeasureAt(await ScreenPage(), width);

        Assert.True((double)measured["tooWide"]! <= 0, "The page is wider than its window.");
        var tables = measured["bars"]!.AsArray().Select(bar => bar!).GroupBy(bar => (string)bar["table"]!).ToList();
        Assert.InRange(tables.Count, 5, 20);
        foreach (var table in tables)
        {
            var most = table.Max(bar => Numbers(bar["numbers"]!).Sum());
            foreach (var bar in table)
            {
                var expected = Numbers(bar["numbers"]!).Where(number => number > 0).Select(number => number / most).ToArray();
                Assert.Equal(expected, Numbers(bar["widths"]!), (one, other) => Math.Abs(one - other) < 0.01);
            }
        }
    }

    [Fact]
    public async Task Pages_Printed_TakeSheets()
    {
        Assert.SkipUnless(IsHere, NotHere);

        Assert.InRange(await Chromium.Print(await CasePage(CliCases.Denied)), 2, 5);
        Assert.InRange(await Chromium.Print(await ScreenPage()), 1, 6);
    }

    private async Task<string> CasePage(string json)
    {
        var page = Path.Combine(_folder.Path, "case.html");
        await Run.Of("check", _folder.Write("case.json", json), "--report", page);
        return page;
    }

    private async Task<string> ScreenPage()
    {
        var (earlier, page) = (Path.Combine(_folder.Path, "earlier.jsonl"), Path.Combine(_folder.Path, "screen.html"));
        await Run.Of("screen", _folder.Write("then.jsonl", ScreenFiles.Mixed(60).Replace("case-1", "case-2", StringComparison.Ordinal)), "--out", earlier);
        await Run.Of("screen", _folder.Write("now.jsonl", ScreenFiles.Mixed(80).Replace("case-3", "case-4", StringComparison.Ordinal)), "--out", Path.Combine(_folder.Path, "out.jsonl"), "--against", earlier, "--report", page);
        return page;
    }

    private static double[] Numbers(JsonNode numbers) => [.. numbers.AsArray().Select(number => (double)number!)];

    private static (double Left, double Top, double Right, double Bottom) Box(JsonNode box) => Numbers(box) is [var left, var top, var right, var bottom] ? (left, top, right, bottom) : default;

    private static bool IsIn((double Left, double Top, double Right, double Bottom) inner, (double Left, double Top, double Right, double Bottom) outer) =>
        inner.Left >= outer.Left - Tolerance && inner.Top >= outer.Top - Tolerance && inner.Right <= outer.Right + Tolerance && inner.Bottom <= outer.Bottom + Tolerance;

    // Lines of text stand close: what counts is letters on letters, and a box of text is higher than its letters.
    private static bool Overlap((double Left, double Top, double Right, double Bottom) one, (double Left, double Top, double Right, double Bottom) other) =>
        Math.Min(one.Right, other.Right) - Math.Max(one.Left, other.Left) > Tolerance && Math.Min(one.Bottom, other.Bottom) - Math.Max(one.Top, other.Top) > 6;
}
