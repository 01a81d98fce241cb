using System.Globalization;
using System.Xml.Linq;

namespace ExportPolicy.Rules.Tests.Cli.Reports;

/// <summary>A page that the tool wrote, read as XML.</summary>
internal sealed class ReportPage
{
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private ReportPage(string text, XDocument document) => (Text, Document) = (text, document);

    public string Text { get; }

    public XDocument Document { get; }

    public static ReportPage Read(string path)
    {
        var text = File.ReadAllText(path);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", text, StringComparison.Ordinal);
        return new(text, XDocument.Parse(text["<!DOCTYPE html>\n".Length..], LoadOptions.PreserveWhitespace));
    }

    public IEnumerable<XElement> Elements(string name) => Document.Descendants().Where(element => element.Name.LocalName == name);

    public IEnumerable<XElement> OfClass(string name) => Document.Descendants().Where(element => ((string?)element.Attribute("class"))?.Split(' ').Contains(name) == true);

    /// <summary>The rows of the table of that caption: name and numbers, as the page shows them.</summary>
    public IEnumerable<string> Rows(string caption) => Elements("table").Single(table => table.Element("caption")!.Value == caption).Element("tbody")!.Elements("tr")
        .Select(row => string.Join(' ', row.Elements().Select(cell => cell.Elements("span").FirstOrDefault()?.Value ?? cell.Value)));

    /// <summary>The widths of the parts of each bar in the table of that caption, in percent.</summary>
    public IEnumerable<double[]> Bars(string caption) => Elements("table").Single(table => table.Element("caption")!.Value == caption).Descendants(Svg + "svg")
        .Select(bar => bar.Elements(Svg + "rect").Select(part => double.Parse(((string)part.Attribute("width")!).TrimEnd('%'), CultureInfo.InvariantCulture)).ToArray());
}
