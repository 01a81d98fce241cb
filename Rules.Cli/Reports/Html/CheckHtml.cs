using System.Xml.Linq;

namespace ExportPolicy.Rules.Cli;

/// <summary>Writes all cases of a check as one page, at the end.</summary>
internal sealed class CheckHtml(string path, TimeProvider time) : ICheckReport
{
    private readonly List<CheckedCase> _cases = [];
    private readonly List<InputError> _errors = [];

    public void Add(CheckedCase result) => _cases.Add(result);

    public void Add(IReadOnlyList<InputError> errors) => _errors.AddRange(errors);

    public void End() => HtmlPage.Write(path, Title, Head(), Errors(), _cases.Select(Case), ReportParts.Footer(time));

    private bool IsSingle => _cases.Count == 1 && _errors.Count == 0;

    private string Title => IsSingle ? CaseHtml.TitleOf(_cases[0]) : $"{Words.Count(_cases.Count, "case")} decided";

    private XElement?[] Head() => IsSingle
        ? []
        : [Html.Element("p.kicker", "Export policy check"), Html.Element("h1", Title), Html.Table("Cases", Html.Columns("Case", "Outcome", "By the letter", "On knowledge", "File"), _cases.Select(Row))];

    private static XElement Row(CheckedCase result, int i) => Html.Row(
        Html.Element("a", Html.Attribute("href", $"#case-{i + 1}"), CaseHtml.TitleOf(result)),
        CaseHtml.Badge(result.Assessment.Outcome),
        Words.Of(result.Assessment.ByLetter),
        Words.Of(result.Assessment.OnKnowledge),
        result.File);

    private XElement? Errors() => Html.Section("Not decided", _errors.Count > 0 ? Html.Element("ul", _errors.Select(error => Html.Element("li", error.ToString()))) : null);

    private static XElement Case(CheckedCase result, int i) => ReportParts.Case(result, i + 1);
}
