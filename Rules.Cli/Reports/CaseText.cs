namespace ExportPolicy.Rules.Cli;

/// <summary>Writes one case for people: the verdict first, then why, what is owed, and on what it rests.</summary>
internal sealed class CaseText(Page page, Audience audience)
{
    private bool IsInternal => audience == Audience.Internal;

    public void Write(CheckedCase result)
    {
        WriteReasons(result);
        WriteGrounds(result);
    }

    /// <summary>The verdict, why, and what is owed.</summary>
    public void WriteReasons(CheckedCase result)
    {
        var assessment = result.Assessment;
        Head(result);
        if (assessment.Lines.Count > 1)
            Lines(assessment);

        var findings = new FindingsText(page, audience, new EvidenceText(page, assessment));
        Reasons(findings, assessment);
        findings.WriteObligations(assessment.Findings.Where(finding => finding.Effect == Effect.Require && !finding.Refers));
        findings.Write("Notes", assessment.Findings.Where(finding => finding.Effect == Effect.Note));
    }

    /// <summary>On what it rests: evidence and policies.</summary>
    public void WriteGrounds(CheckedCase result)
    {
        var assessment = result.Assessment;
        if (IsInternal)
        {
            new EvidenceText(page, assessment).Write();
            Uncounted(NotCounted.Of(result.Case.Evidence, assessment.KnownAt));
            Acknowledgements(assessment);
        }

        Policies(assessment);
        page.Blank();
    }

    private void Head(CheckedCase result)
    {
        var assessment = result.Assessment;

        // The title is the writer's own and may speak of evidence.
        var title = IsInternal && result.Case.Title is { } text ? $": {text}" : "";
        page.Write($"{Verdict.Word(assessment.Outcome)}  ", $"{assessment.Transfer.Id}{title}", Verdict.Style(assessment.Outcome));
        foreach (var mark in Verdict.Marks(assessment))
            page.Write("  ", mark);

        // That letter and knowledge come apart would itself tip an applicant off.
        if (!IsInternal)
            return;
        page.Write("  by the letter  ", Words.Of(assessment.ByLetter));
        page.Write("  on knowledge   ", Words.Of(assessment.OnKnowledge));
        page.Write("  standard       ", assessment.Standard == PolicyStandard.Letter ? "the letter decides" : "knowledge decides");
        if (assessment.HasPremiseGap)
            page.Write("  premise gap    ", "what is declared and what is known come apart", Style.Yellow);
    }

    private void Lines(Assessment assessment)
    {
        page.Blank();
        page.Heading("Lines");
        foreach (var line in assessment.Lines)
        {
            var apart = IsInternal && line.ByLetter != line.OnKnowledge
                ? $" ({Words.Of(line.ByLetter)} by the letter, {Words.Of(line.OnKnowledge)} on knowledge)"
                : "";
            page.Write($"  {line.LineId}  ", Words.Of(line.Outcome) + apart);
        }
    }

    // What is permitted is explained by what allows it; what is not, by what stands against it, the gravest first.
    private void Reasons(FindingsText findings, Assessment assessment)
    {
        var denying = assessment.Findings.Where(finding => finding.Effect == Effect.Prohibit);
        var referring = assessment.Findings.Where(finding => finding.Refers);
        var allowing = assessment.Findings.Where(finding => finding.Effect == Effect.Allow);
        switch (assessment.Outcome)
        {
            case Outcome.Denied:
                findings.Write("Why", denying);
                findings.Write("Also in the way", referring);
                break;
            case Outcome.Referred:
                findings.Write("Why", denying.Concat(referring));
                break;
            default:
                findings.Write("Why", allowing);

                // By the letter standard a case can be permitted against what is known, where a person has acknowledged the gap.
                findings.Write("Against it", denying.Concat(referring));
                return;
        }

        // To an applicant it would say that the case fails on what is known.
        if (IsInternal)
            findings.Write("Otherwise allowed", allowing);
    }

    private void Uncounted(NotCounted? hidden)
    {
        if (hidden is null)
            return;
        page.Blank();
        foreach (var sentence in hidden.Sentences())
            page.Write("", sentence);
    }

    private void Acknowledgements(Assessment assessment)
    {
        if (assessment.Acknowledgements.Count == 0)
            return;
        page.Blank();
        page.Heading("Acknowledged by name");
        foreach (var given in assessment.Acknowledgements)
            page.Write("  - ", $"{given.Commitment}, by {given.Person}: {given.Reason}");
    }

    private void Policies(Assessment assessment)
    {
        page.Blank();
        page.Heading("Decided under");
        var width = assessment.Policies.Select(policy => policy.Id.Length).Append("known at".Length).Max() + 2;
        if (assessment.Policies.Count == 0)
            page.Write($"  {"no policy".PadRight(width)}", "none in force has a say in the case");
        foreach (var policy in assessment.Policies)
        {
            var origin = IsInternal && !PolicyNames.IsShipped(policy) ? $", from {policy.Origin}" : "";
            page.Write($"  {policy.Id.PadRight(width)}", $"version {policy.Version}, sha256 {policy.Digest[..Math.Min(12, policy.Digest.Length)]}…, {policy.Issuer}{origin}");
        }

        foreach (var policy in PolicyNames.NotAskedFor(assessment))
            page.Write("  ", $"not asked for: {policy.Id} (in force, has a say)");
        page.Write($"  {"as of".PadRight(width)}", Words.Of(assessment.AsOf));
        if (IsInternal)
            page.Write($"  {"known at".PadRight(width)}", Words.Of(assessment.KnownAt));
    }
}
