namespace ExportPolicy.Rules.Cli;

/// <summary>Writes one case for people: the verdict first, then why, what is owed, and on what it rests.</summary>
internal sealed class CaseText(Page page, Audience audience)
{
    private bool IsInternal => audience == Audience.Internal;

    public void Write(CheckedCase result)
    {
        var assessment = result.Assessment;
        Head(result, assessment);

        var evidence = new EvidenceText(page, assessment);
        Findings("Why", assessment.Findings.Where(finding => IsReason(finding, assessment)), evidence);
        Findings("Otherwise allowed", assessment.Findings.Where(finding => finding.Effect == Effect.Allow && assessment.Outcome != Outcome.Permitted), evidence);
        Obligations(assessment);
        Findings("Notes", assessment.Findings.Where(finding => finding.Effect == Effect.Note), evidence);
        if (IsInternal)
        {
            evidence.Write();
            Acknowledgements(assessment);
        }

        Policies(assessment);
        page.Blank();
    }

    private void Head(CheckedCase result, Assessment assessment)
    {
        // The title is the writer's own and may speak of evidence.
        var title = IsInternal && result.Case.Title is { } text ? $": {text}" : "";
        page.Write($"{Verdict.Word(assessment.Outcome)}  ", $"{assessment.Transfer.Id}{title}", Verdict.Style(assessment.Outcome));
        foreach (var mark in Verdict.Marks(assessment))
            page.Write("  ", mark);

        // That letter and knowledge come apart would itself tip an applicant off.
        if (IsInternal)
        {
            var gap = assessment.HasPremiseGap ? "  premise gap: what is declared and what is known come apart" : "";
            page.Write("  by the letter  ", Words.Of(assessment.ByLetter));
            page.Write("  on knowledge   ", Words.Of(assessment.OnKnowledge) + gap);
            page.Write("  decided by     ", assessment.Standard == PolicyStandard.Letter ? "the letter" : "knowledge");
        }

        if (assessment.Lines.Count > 1)
        {
            foreach (var line in assessment.Lines)
            {
                var apart = IsInternal && line.ByLetter != line.OnKnowledge ? $" (letter {Words.Of(line.ByLetter)}, knowledge {Words.Of(line.OnKnowledge)})" : "";
                page.Write($"  line {line.LineId}  ", Words.Of(line.Outcome) + apart);
            }
        }
    }

    // What is permitted is explained by what allows it; what is not, by what stands against it.
    private static bool IsReason(Finding finding, Assessment assessment) => assessment.Outcome == Outcome.Permitted
        ? finding.Effect is Effect.Allow or Effect.Prohibit or Effect.Refer
        : finding.Effect is Effect.Prohibit or Effect.Refer;

    private void Findings(string heading, IEnumerable<Finding> findings, EvidenceText evidence)
    {
        var groups = FindingGroup.Of(findings, audience);
        if (groups.Count == 0)
            return;
        page.Blank();
        page.Heading(heading);
        foreach (var group in groups)
        {
            foreach (var sentence in group.Sentences)
                page.Write("  - ", sentence, StyleOf(group.First.Effect));
            if (IsInternal || group.First.Basis == Basis.Letter)
                Grounds(group.First, evidence);
        }
    }

    private void Grounds(Finding finding, EvidenceText evidence)
    {
        var level = finding.Level == KnowledgeLevel.None || !IsInternal ? "" : $", {Words.InText(finding.Level)}";
        var basis = IsInternal ? finding.Basis == Basis.Letter ? " by the letter" : $" on knowledge{level}" : "";
        page.Write("      rule        ", $"{finding.RuleId}: {EffectWord(finding)}{basis}");
        if (finding.Commitment is { } commitment)
            page.Write("      commitment  ", $"{commitment.Id} ({commitment.Kind}) of {commitment.Policy.Id}");
        if (finding.Source is { } source)
            page.Write("      source      ", source.ToString());
        if (finding.Source?.Quote is { } quote)
            page.Write("                  ", $"“{quote}”");
        if (IsInternal && evidence.References(finding) is { Length: > 0 } references)
            page.Write("      evidence    ", references);
    }

    private void Obligations(Assessment assessment)
    {
        var required = assessment.Findings.Where(finding => finding.Obligation is not null).ToList();
        if (required.Count == 0)
            return;
        page.Blank();
        page.Heading(required.Count(finding => finding.Refers) is var missing and > 0 ? $"Obligations: {missing} not met before release" : "Obligations");
        foreach (var finding in required)
        {
            var (label, style) = finding.Obligation!.Term.Due == ObligationDue.AfterDelivery ? ("  after delivery  ", Style.None)
                : finding.Obligation.Met ? ("  met             ", Style.Green)
                : ("  MISSING         ", Style.Yellow);
            page.Write(label, finding.Describe(audience), style);
            if (finding.Source is { } source)
                page.Write("                  ", $"{source}{(source.Quote is { } quote ? $" “{quote}”" : "")}");
        }
    }

    private void Acknowledgements(Assessment assessment)
    {
        if (assessment.Acknowledgements.Count == 0)
            return;
        page.Blank();
        page.Heading("Acknowledged by name");
        foreach (var given in assessment.Acknowledgements)
            page.Write("  - ", $"{given.Commitment}: {given.Person}: {given.Reason}");
    }

    private void Policies(Assessment assessment)
    {
        page.Blank();
        page.Heading("Decided under");
        if (assessment.Policies.Count == 0)
            page.Write("  ", "no policy: none in force has a say in the case");
        foreach (var policy in assessment.Policies)
            page.Write($"  {policy.Id}  ", $"version {policy.Version}, sha256 {policy.Digest[..Math.Min(12, policy.Digest.Length)]}…, {policy.Issuer}");
        page.Write("  as of         ", Words.Of(assessment.AsOf));
        if (IsInternal)
            page.Write("  known at      ", Words.Of(assessment.KnownAt));
    }

    private static string EffectWord(Finding finding) => finding.Effect switch
    {
        Effect.Prohibit => "denies",
        Effect.Refer => "refers",
        Effect.Require => "requires",
        Effect.Allow => "allows",
        _ => "notes",
    };

    private static Style StyleOf(Effect effect) => effect switch
    {
        Effect.Prohibit => Style.Red,
        Effect.Refer => Style.Yellow,
        Effect.Allow => Style.Green,
        _ => Style.None,
    };
}
