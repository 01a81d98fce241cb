namespace ExportPolicy.Rules.Cli;

/// <summary>Writes findings under headings. The words of a commitment are quoted where it first comes up, and named after that.</summary>
internal sealed class FindingsText(Page page, Audience audience, EvidenceText evidence)
{
    private const string Indent = "      ";

    private readonly HashSet<Citation> _quoted = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    private bool IsInternal => audience == Audience.Internal;

    public void Write(string heading, IEnumerable<Finding> findings)
    {
        var groups = FindingGroup.Of(findings, audience, _told);
        if (groups.Count == 0)
            return;
        page.Blank();
        page.Heading(heading);
        foreach (var (first, sentences) in groups)
        {
            // An applicant learns of a finding on knowledge what to do, and nothing of how grave it is.
            var open = IsInternal || first.Basis == Basis.Letter;
            foreach (var sentence in sentences)
                page.Write("  - ", sentence, open ? StyleOf(first) : Style.None);
            if (open)
                Grounds(first);
        }
    }

    /// <summary>Writes obligations that stand in nobody's way: met, or due after delivery.</summary>
    public void WriteObligations(IEnumerable<Finding> findings)
    {
        var byCommitment = findings.GroupBy(finding => (finding.Commitment, finding.Source)).ToList();
        if (byCommitment.Count == 0)
            return;
        page.Blank();
        page.Heading("Obligations");
        foreach (var group in byCommitment)
        {
            foreach (var finding in group)
            {
                if (finding.Obligation!.Term.Due == ObligationDue.AfterDelivery)
                    page.Write("  after delivery  ", finding.Describe(audience));
                else
                    page.Write("  met             ", finding.Describe(audience), Style.Green);
            }

            Commitment(group.First());
        }
    }

    private void Grounds(Finding finding)
    {
        page.Write(Indent + "rule        ", IsInternal ? FindingWords.Of(finding.RuleId, finding.Effect, finding.Basis, finding.Level) : finding.RuleId);
        Commitment(finding);
        if (IsInternal && evidence.References(finding) is { Length: > 0 } references)
            page.Write(Indent + "evidence    ", references);
    }

    private void Commitment(Finding finding)
    {
        if (finding.Commitment is { } commitment)
            page.Write(Indent + "commitment  ", $"{commitment.Id} ({commitment.Kind}) of {commitment.Policy.Id}");
        if (finding.Source is not { } source)
            return;
        if (!_quoted.Add(source))
        {
            page.Write(Indent + "source      ", $"{source.Publisher}{(source.Date is { } date ? $", {Words.Of(date)}" : "")}; quoted above");
            return;
        }

        page.Write(Indent + "source      ", source.ToString());
        if (source.Quote is { } quote)
            page.Write(Indent + "            ", $"“{quote}”");
    }

    private static Style StyleOf(Finding finding) => finding switch
    {
        { Effect: Effect.Prohibit } => Style.Red,
        { Refers: true } => Style.Yellow,
        { Effect: Effect.Allow } => Style.Green,
        _ => Style.None,
    };
}
