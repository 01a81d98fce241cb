using System.Globalization;
using System.Xml.Linq;

namespace ExportPolicy.Rules.Cli;

/// <summary>
/// Draws the chain of a transfer from top to bottom: the goods travel down a line at the left, from one holder to the next. Whoever is
/// only in the contract stands beside the line. A disputed leg is dashed and bears the word, so that nothing rests on colour alone.
/// </summary>
internal sealed class ChainPicture
{
    private const double Width = 420;
    private const double Rail = 26;
    private const double Radius = 19;
    private const double Indent = 52;
    private const double Gap = 26;
    private const double Pad = 10;

    private readonly List<XElement> _lines = [];
    private readonly List<XElement> _marks = [];
    private double _y = 4;

    // Where the line of the goods has come to.
    private double? _railEnd;

    private ChainPicture()
    {
    }

    public static XElement Of(IReadOnlyList<ChainStep> steps, string id)
    {
        var picture = new ChainPicture();
        foreach (var step in steps)
            picture.Draw(step);
        return Html.Svg("svg.chain",
            Html.Attribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {Width} {picture._y:0.#}")),
            Html.Attribute("preserveAspectRatio", "xMinYMin meet"), Html.Attribute("role", "img"), Html.Attribute("aria-labelledby", id),
            Html.Svg("title", Html.Attribute("id", id), string.Join("; ", steps.Select(Told))),
            picture._lines, picture._marks);
    }

    private static string Told(ChainStep step) => $"{step.Role}: {step.Name}{(step.Dispute is { Length: > 0 } dispute ? $", disputed leg: {dispute}" : "")}";

    private void Draw(ChainStep step)
    {
        if (step.Kind == ChainStepKind.Stop)
            Stop(step);
        else
            Box(step, step.Kind != ChainStepKind.Holder);
    }

    // What the disputed leg is called.
    private List<XElement> Label(string dispute, double left)
    {
        var top = _y;
        _y += 18 + 4;
        return
        [
            Html.Svg("rect.pill", At(left, top), Html.Attribute("width", 96), Html.Attribute("height", 18), Html.Attribute("rx", 9)),
            Text("pill-text", "disputed leg", left + 48, top + 13, "middle"),
            .. Lines("dispute-text", dispute, left, Width - left - 4, 12.5, 16, 3),
        ];
    }

    private void Box(ChainStep step, bool isIndented)
    {
        var style = step.Kind switch { ChainStepKind.Claimed => "claimed", ChainStepKind.Contract => "contract", _ => "holder" };
        var centre = Rail + (isIndented ? Indent : 0);
        var left = centre + Radius + 8;
        if (step.Dispute is { Length: > 0 } dispute)
        {
            _marks.Add(Html.Svg("g.dispute", Label(dispute, left)));
            _y += 6;
        }

        var top = _y;
        var inner = Width - left - 2 - (2 * Pad);
        var group = Html.Svg($"g.step.{style}", Html.Svg("title", $"{step.Role}: {step.Name}; {step.Detail}"));
        _y += Pad;
        var texts = Lines("role", step.Role, left + Pad, inner, 11.5, 15, 2)
            .Concat(Lines("who", step.Name, left + Pad, inner, 15, 19, 4))
            .Concat(Lines("detail", step.Detail, left + Pad, inner, 12.5, 16, 3)).ToList();
        _y += Pad;
        var middle = (top + _y) / 2;
        group.Add(Html.Svg("rect.box", At(left, top), Html.Attribute("width", Width - left - 2), Html.Attribute("height", _y - top), Html.Attribute("rx", 6)), texts);
        group.Add(Html.Svg("circle.state", Html.Attribute("cx", centre), Html.Attribute("cy", middle), Html.Attribute("r", Radius)), Text("code", step.Code, centre, middle + 5, "middle"));
        _marks.Add(group);
        if (isIndented)
            Branch(step, centre, middle);
        else
            Leg(step.Dispute is not null, middle - Radius, middle + Radius);
        _y += Gap;
    }

    private void Stop(ChainStep step)
    {
        var left = Rail + Radius + 8;
        var middle = _y + 7;
        var group = Html.Svg(step.Dispute is null ? "g.stop" : "g.stop.disputed", Html.Svg("title", Told(step)));
        var texts = Lines("place", step.Name, left, Width - left - 4, 13.5, 17, 3).ToList();
        if (step.Dispute is { Length: > 0 })
        {
            _y += 4;
            group.Add(Label(step.Dispute, left));
        }

        group.Add(texts, Html.Svg("circle.place", Html.Attribute("cx", Rail), Html.Attribute("cy", middle), Html.Attribute("r", 6)));
        _marks.Add(group);
        Leg(step.Dispute is not null, middle - 6, middle + 6);
        _y += Gap - 8;
    }

    // From the step before on the line of the goods down to this one.
    private void Leg(bool isDisputed, double to, double next)
    {
        if (_railEnd is { } from)
        {
            _lines.Add(Html.Svg(isDisputed ? "path.leg.disputed" : "path.leg", Html.Attribute("d", Path($"M {Rail} {from:0.#} V {to - 7:0.#}"))));
            _lines.Add(Html.Svg(isDisputed ? "path.head.disputed" : "path.head", Html.Attribute("d", Path($"M {Rail - 5} {to - 9:0.#} L {Rail} {to - 1:0.#} L {Rail + 5} {to - 9:0.#} Z"))));
        }

        _railEnd = next;
    }

    private void Branch(ChainStep step, double centre, double middle)
    {
        if (_railEnd is not { } from)
            return;
        if (step.Kind == ChainStepKind.Contract)
        {
            _lines.Add(Html.Svg("path.aside", Html.Attribute("d", Path($"M {Rail} {middle:0.#} H {centre - Radius}"))));
            return;
        }

        var to = centre - Radius - 7;
        _lines.Add(Html.Svg("path.leg.disputed", Html.Attribute("d", Path($"M {Rail} {from:0.#} V {middle:0.#} H {to:0.#}"))));
        _lines.Add(Html.Svg("path.head.disputed", Html.Attribute("d", Path($"M {to - 2:0.#} {middle - 5:0.#} L {to + 6:0.#} {middle:0.#} L {to - 2:0.#} {middle + 5:0.#} Z"))));
    }

    private List<XElement> Lines(string style, string text, double left, double width, double size, double height, int most)
    {
        var lines = SvgText.Lines(text, width, size, most).Select((line, i) => Text(style, line, left, _y + (height * i) + size)).ToList();
        _y += height * lines.Count;
        return lines;
    }

    private static XElement Text(string style, string text, double x, double y, string anchor = "start") =>
        Html.Svg($"text.{style}", At(x, y), anchor == "start" ? null : Html.Attribute("text-anchor", anchor), text);

    private static XAttribute[] At(double x, double y) => [Html.Attribute("x", x), Html.Attribute("y", y)];

    private static string Path(FormattableString path) => FormattableString.Invariant(path);
}
