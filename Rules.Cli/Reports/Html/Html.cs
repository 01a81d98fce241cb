using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ExportPolicy.Rules.Cli;

/// <summary>Makes the elements of a page. What holds them escapes their texts; what cannot be seen in a text is written out.</summary>
internal static class Html
{
    private static readonly XNamespace Drawing = "http://www.w3.org/2000/svg";

    // Of these a page has no end tag; all others need one.
    private static readonly HashSet<string> Void = ["meta", "br", "hr", "col"];

    /// <summary>An element of the page.</summary>
    /// <param name="name">Its name; a class may follow behind a point: <c>td.number</c>.</param>
    /// <param name="content">Texts, elements, attributes, and lists of these; null for nothing.</param>
    public static XElement Element(string name, params object?[] content) => Make(XNamespace.None, name, content);

    /// <summary>An element of a drawing.</summary>
    /// <param name="name">Its name; a class may follow behind a point.</param>
    /// <param name="content">As of <see cref="Element"/>.</param>
    public static XElement Svg(string name, params object?[] content) => Make(Drawing, name, content);

    public static XAttribute Attribute(string name, string value) => new(name, Visible(value));

    public static XAttribute Attribute(string name, double value) => new(name, Math.Round(value, 3).ToString(CultureInfo.InvariantCulture));

    /// <summary>A section under a heading of the second rank; null where it would be empty.</summary>
    public static XElement? Section(string title, params object?[] content) => content.All(IsNothing) ? null : Element("section", Element("h2", title), content);

    /// <summary>A table with a scroll bar of its own where the screen is narrow; null where it has no rows.</summary>
    public static XElement? Table(string caption, IEnumerable<object> head, IEnumerable<XElement> rows)
    {
        var body = rows.ToList();
        return body.Count == 0 ? null : Element("div.scroll", Element("table", Element("caption", caption), Element("thead", Element("tr", head)), Element("tbody", body)));
    }

    public static XElement Row(params object?[] cells) => Element("tr", cells.Select(cell => cell is XElement { Name.LocalName: "td" or "th" } ? cell : Element("td", cell)));

    /// <summary>The headings of columns.</summary>
    public static IEnumerable<object> Columns(params string[] titles) => titles.Select(title => Element("th", Attribute("scope", "col"), title));

    /// <summary>A text with whatever cannot be seen, or would reverse the order of what is read, written out.</summary>
    public static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                visible.Append(' ');
            else if (VisibleText.IsSafe(rune) && (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)))
                visible.Append(rune);
            else
                visible.Append(VisibleText.Escape(rune));
        }

        return visible.ToString();
    }

    private static XElement Make(XNamespace space, string name, object?[] content)
    {
        var (local, style) = name.Split('.', 2) is [var before, var after] ? (before, after.Replace('.', ' ')) : (name, null);
        var element = new XElement(space + local, style is null ? null : new XAttribute("class", style), content.SelectMany(Flat));
        if (element.IsEmpty && !Void.Contains(local))
            element.Value = "";
        return element;
    }

    private static IEnumerable<object> Flat(object? content) => content switch
    {
        null => [],
        string text => [new XText(Visible(text))],
        XObject part => [part],
        System.Collections.IEnumerable many => many.Cast<object?>().SelectMany(Flat),
        _ => [new XText(Visible(Convert.ToString(content, CultureInfo.InvariantCulture)!))],
    };

    private static bool IsNothing(object? content) => content is null || (content is System.Collections.IEnumerable many and not string and not XElement && !many.Cast<object?>().Any());
}
