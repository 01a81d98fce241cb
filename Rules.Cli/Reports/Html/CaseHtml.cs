using System.Xml.Linq;

namespace ExportPolicy.Rules.Cli;

/// <summary>One case as a page shows it: the verdict, the chain, why, what is owed, the claims, and on what it rests.</summary>
internal static class CaseHtml
{
    /// <summary>What a case is called.</summary>
    public static string TitleOf(CheckedCase result) => $"{result.Assessment.Transfer.Id}{(result.Case.Title is { } title ? $": {title}" : "")}";

    /// <summary>The sections of a case.</summary>
    /// <param name="result">The case.</param>
    /// <param name="number">The number of the case on the page, which tells its links from those of others.</param>
    public static IEnumerable<XElement?> Sections(CheckedCase result, int number)
    {
        var assessment = result.Assessment;
        yield return Html.Element("p", Verdict.Marks(assessment).Select(mark => Html.Element("span.mark", mark)));
        yield return Tiles(assessment);
        yield return Html.Section("Chain of parties and countries", Html.Element("div.pair",
            Html.Element("figure", ChainPicture.Of(Chain.Of(result), $"case-{number}-chain"), Html.Element("figcaption", "The goods travel down the line at the left. Beside it stands who is only in the contract. Dashed: disputed, or claimed and not declared; [n] is the matter below.")),
            Html.Element("div", Goods(assessment), Parties(assessment.Transfer), Documents(assessment.Transfer))));
        yield return Html.Section("Why", Findings(assessment, number));
        yield return Html.Section("Missing", assessment.Missing.Any() ? Html.Element("ul", assessment.Missing.Select(missing => Html.Element("li", missing))) : null);
        yield return Html.Section("Obligations", Html.Table("What is owed", Html.Columns("Due", "Obligation", "Commitment"), assessment.Findings
            .Where(finding => finding.Effect == Effect.Require && !finding.Refers)
            .Select(finding => Html.Row(
                Word(finding.Obligation!.Term.Due == ObligationDue.AfterDelivery ? "after delivery" : "before release, met"),
                finding.Describe(Audience.Internal),
                Word(finding.Commitment is { } commitment ? $"{commitment.Id} of {commitment.Policy.Id}" : "")))));
        yield return EvidenceHtml.Section(result, number);
        yield return Html.Section("Acknowledged by name", Html.Table("Gaps between letter and knowledge that a person has acknowledged", Html.Columns("Commitment", "Person", "Reason"),
            assessment.Acknowledgements.Select(given => Html.Row(given.Commitment, given.Person, given.Reason))));
        yield return Html.Section("Decided under", Policies(assessment));
    }

    /// <summary>A verdict that stands out by its frame and its word.</summary>
    public static XElement Badge(Outcome outcome) => Html.Element($"span.verdict.{Words.Of(outcome)}", Verdict.Word(outcome));

    private static XElement Tiles(Assessment assessment) => Html.Element("dl.tiles",
        Tile("By the letter", Words.Of(assessment.ByLetter), "by the words of the policies", Words.Of(assessment.ByLetter)),
        Tile("On knowledge", Words.Of(assessment.OnKnowledge), assessment.HasPremiseGap ? "what is declared and what is known come apart" : "with the evidence", Words.Of(assessment.OnKnowledge)),
        Tile("Standard", assessment.Standard == PolicyStandard.Letter ? "letter" : "knowledge", "which of the two decides", null),
        Tile("As of", Words.Of(assessment.AsOf), $"known at {Words.Of(assessment.KnownAt)}", null));

    private static XElement Tile(string name, string value, string remark, string? style) =>
        Html.Element(style is null ? "div.tile" : $"div.tile.{style}", Html.Element("dt", name), Html.Element("dd", value, Html.Element("small", remark)));

    private static XElement? Goods(Assessment assessment) => Html.Table("Goods", Html.Columns("Line", "What", "Outcome"), assessment.Transfer.Lines.Zip(assessment.Lines, (line, decided) => Html.Row(
        line.Id,
        new object?[]
        {
            line.Description, Html.Element("br"),
            Html.Element("span.soft", string.Join(" · ", new[] { string.Join(", ", line.Codes), line.Quantity?.ToString() ?? "quantity unknown", line.Value?.ToString() }.OfType<string>())),
        },
        Word(decided.ByLetter == decided.OnKnowledge ? Words.Of(decided.Outcome) : $"{Words.Of(decided.Outcome)} ({Words.Of(decided.ByLetter)} by the letter, {Words.Of(decided.OnKnowledge)} on knowledge)"))));

    private static XElement? Parties(Transfer transfer) => Html.Table("Parties", Html.Columns("Role", "Name", "State"), transfer.Parties.OrderBy(party => party.Role).Select(party => Html.Row(
        Word(Words.InText(party.Role)),
        new object?[] { party.Name, Html.Element("br"), Html.Element("span.soft", string.Join(", ", [Words.Of(party.Kind), .. party.Identifiers])) },
        Word(party.Location.Code == party.State.Value ? party.State.Value : $"{party.State}, in {party.Location.Code}"))));

    // A short word of our own is broken last.
    private static XElement Word(string word) => Html.Element("td.word", word);

    private static XElement Documents(Transfer transfer) => Html.Element("p.soft",
        $"{Words.InText(transfer.Kind)}, {Words.InText(transfer.Basis)}, {Words.InText(transfer.Stage)}; {Words.Of(transfer.Date)}; route {(transfer.Route is { } route ? route.ToString() : "not declared")}"
        + (transfer.EndUse is { } use ? $"; end use: {use.Statement}" : ""));

    private static IEnumerable<XElement> Findings(Assessment assessment, int number)
    {
        (string Title, Func<Finding, bool> Which)[] parts =
        [
            ("It denies", finding => finding.Effect == Effect.Prohibit),
            ("It refers to a human", finding => finding.Refers),
            (assessment.Outcome == Outcome.Permitted ? "It allows" : "It would allow", finding => finding.Effect == Effect.Allow),
            ("Notes", finding => finding.Effect == Effect.Note),
        ];
        foreach (var (title, which) in parts)
        {
            var groups = FindingGroup.Of(assessment.Findings.Where(which), Audience.Internal, []);
            if (groups.Count == 0)
                continue;
            yield return Html.Element("h3", title);
            foreach (var group in groups)
                yield return Finding(group, assessment, number);
        }
    }

    private static XElement Finding(FindingGroup group, Assessment assessment, int number)
    {
        var first = group.First;
        var style = first switch { { Effect: Effect.Prohibit } => "denies", { Refers: true } => "refers", { Effect: Effect.Allow } => "allows", _ => "notes" };
        var level = first.Level == KnowledgeLevel.None ? "" : $", {Words.InText(first.Level)}";
        var matters = group.All.SelectMany(finding => EvidenceNumbers.Of(finding, assessment)).Distinct().Order().ToList();
        return Html.Element($"div.finding.{style}",
            group.Sentences.Select(sentence => Html.Element("p", sentence)),
            Html.Element("p.soft",
                Html.Element("strong", first.RuleId), first.Basis == Basis.Letter ? " by the letter" : $" on knowledge{level}",
                first.Commitment is { } commitment ? $" · {commitment.Id} ({commitment.Kind}) of {commitment.Policy.Id}" : null,
                matters.Count > 0 ? " · evidence " : null,
                matters.Select(matter => new object[] { Html.Element("a", Html.Attribute("href", $"#{EvidenceHtml.Anchor(number, matter)}"), $"[{matter}]"), " " })),
            first.Source is { } source ? Html.Element("div.soft", source.ToString(), source.Quote is { } quote ? Html.Element("blockquote", $"“{quote}”") : null) : null);
    }

    private static XElement Policies(Assessment assessment) => Html.Element("div",
        Html.Table("Policies that had a say", Html.Columns("Policy", "Issuer", "SHA-256 of its text"), assessment.Policies.Select(policy => Html.Row(
            $"{policy.Id}, version {policy.Version}", policy.Issuer + (PolicyNames.IsShipped(policy) ? "" : $", from {policy.Origin}"), Html.Element("td.digest", policy.Digest)))),
        PolicyNames.NotAskedFor(assessment).Select(policy => Html.Element("p.soft", $"Not asked for, though in force and with a say: {policy.Id}")));
}
