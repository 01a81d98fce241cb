using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ExportPolicy.Rules.Tests.Cli.Reports;

/// <summary>Chromium without a window and without a network: every name leads nowhere.</summary>
internal sealed partial class Browser(TemporaryFolder folder)
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string? Program = Names
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(place => Path.Combine(place, name)))
        .FirstOrDefault(File.Exists);

    // Adds up what the page drew, and writes it where a dump of the page shows it.
    private const string Measure = """
        <script>
        const box = e => { const b = e.getBBox(); return [b.x, b.y, b.x + b.width, b.y + b.height]; };
        const measured = {
          title: document.title,
          resources: performance.getEntriesByType('resource').map(e => e.name),
          tooWide: document.documentElement.scrollWidth - window.innerWidth,
          font: getComputedStyle(document.querySelector('h1')).fontWeight,
          chains: [...document.querySelectorAll('svg.chain')].map(chain => ({
            frame: [chain.viewBox.baseVal.x, chain.viewBox.baseVal.y, chain.viewBox.baseVal.width, chain.viewBox.baseVal.height],
            shown: chain.getBoundingClientRect().width,
            texts: [...chain.querySelectorAll('text')].map(t => ({ text: t.textContent, box: box(t) })),
            boxes: [...chain.querySelectorAll('rect.box')].map(r => ({ box: box(r), texts: [...r.parentNode.querySelectorAll('text:not(.code)')].map(t => box(t)) })),
            dashed: [...chain.querySelectorAll('path.leg')].map(leg => [leg.classList.contains('disputed'), getComputedStyle(leg).strokeDasharray !== 'none']),
          })),
          bars: [...document.querySelectorAll('th .bar')].map(bar => ({
            numbers: [...bar.closest('tr').querySelectorAll('td.number')].map(n => Number(n.textContent.replaceAll(',', ''))),
            table: bar.closest('table').caption.textContent,
            widths: [...bar.querySelectorAll('rect')].map(part => part.getBoundingClientRect().width / bar.getBoundingClientRect().width),
          })),
        };
        const pre = document.createElement('pre');
        pre.id = 'measured';
        pre.textContent = JSON.stringify(measured);
        document.body.append(pre);
        </script></body>
        """;

    /// <summary>Opens a page as it is.</summary>
    /// <returns>The page as it came to be, and what was said on the console.</returns>
    public async Task<(string Dom, string Console)> Open(string page)
    {
        var run = await Run("--dump-dom", page);
        return (run.Out, string.Join('\n', run.Error.Split('\n').Where(line => line.Contains("CONSOLE", StringComparison.Ordinal))));
    }

    /// <summary>Opens a copy of a page in which a script is let in to measure.</summary>
    public async Task<JsonNode> MeasureAt(string page, int width)
    {
        var copy = folder.Write("measured.html", ContentPolicy().Replace(File.ReadAllText(page), "").Replace("</body>", Measure, StringComparison.Ordinal));
        var run = await Run($"--window-size={width},1000", "--dump-dom", copy);
        var found = Measured().Match(run.Out);
        Assert.True(found.Success, run.Out + run.Error);
        return JsonNode.Parse(WebUtility.HtmlDecode(found.Groups[1].Value))!;
    }

    /// <summary>Prints a page.</summary>
    /// <returns>How many sheets it takes.</returns>
    public async Task<int> Print(string page)
    {
        var pdf = Path.Combine(folder.Path, "page.pdf");
        var run = await Run("--no-pdf-header-footer", $"--print-to-pdf={pdf}", page);
        Assert.True(File.Exists(pdf), run.Error);
        return Sheet().Count(File.ReadAllText(pdf, System.Text.Encoding.Latin1));
    }

    private async Task<DotNet> Run(params string[] arguments)
    {
        Assert.True(Program is not null, $"No browser is on the path; expected one of {string.Join(", ", Names)}.");
        return await DotNet.RunProgram(Program, folder.Path, [],
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--enable-logging=stderr", $"--user-data-dir={Path.Combine(folder.Path, "profile")}",
            .. arguments[..^1], new Uri(arguments[^1]).AbsoluteUri,
        ]);
    }

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\"[^>]*>")]
    private static partial Regex ContentPolicy();

    [GeneratedRegex("<pre id=\"measured\">(.*?)</pre>", RegexOptions.Singleline)]
    private static partial Regex Measured();

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Sheet();
}
