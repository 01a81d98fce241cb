namespace ExportPolicy.Rules.Cli;

/// <summary>Maps a decided case to its JSON. For an applicant everything that speaks of evidence is null, and so left out.</summary>
internal static class CaseDocuments
{
    public static CaseDocument Of(CheckedCase result, Audience audience)
    {
        var (file, read, assessment) = result;
        var isInternal = audience == Audience.Internal;
        return new(
            isInternal ? file : null,
            assessment.Transfer.Id,
            isInternal ? read.Title : null,
            Words.Of(assessment.Outcome),
            isInternal ? Words.Of(assessment.ByLetter) : null,
            isInternal ? Words.Of(assessment.OnKnowledge) : null,
            isInternal ? assessment.HasPremiseGap : null,
            isInternal ? Words.Of(assessment.Standard) : null,
            assessment.IsAdvisory,
            assessment.IsReview,
            assessment.IsHistorical,
            Words.Of(assessment.AsOf),
            isInternal ? Words.Of(assessment.KnownAt) : null,
            [.. assessment.Lines.Select(line => Line(line, isInternal))],
            isInternal ? [.. assessment.Findings.Select(finding => Finding(finding, assessment))] : ForApplicant(assessment),
            isInternal ? [.. assessment.Weighed.Select((weighed, i) => Evidence(weighed, i + 1))] : null,
            isInternal ? NotCounted.Of(read.Evidence, assessment.KnownAt) : null,
            isInternal ? [.. assessment.Acknowledgements.Select(given => new AcknowledgementDocument(given.Commitment, given.Person, given.Reason))] : null,
            [.. assessment.Policies.Select(policy => Policy(policy, isInternal))],
            [.. PolicyNames.NotAskedFor(assessment).Select(policy => policy.Id)]);
    }

    private static LineDocument Line(LineAssessment line, bool isInternal) => new(
        line.LineId,
        Words.Of(line.Outcome),
        isInternal ? Words.Of(line.ByLetter) : null,
        isInternal ? Words.Of(line.OnKnowledge) : null);

    private static FindingDocument Finding(Finding finding, Assessment assessment) => new(
        finding.Describe(Audience.Internal),
        finding.RuleId,
        Words.Of(finding.Effect),
        Words.Of(finding.Basis),
        finding.Level == KnowledgeLevel.None ? null : Words.Of(finding.Level),
        finding.LineId,
        finding.Policy?.Id,
        finding.Commitment?.Id,
        CitationDocument.Of(finding.Source),
        Obligation(finding.Obligation),
        [.. EvidenceNumbers.Of(finding, assessment)]);

    // A finding on knowledge is its sentence and nothing else: its rule, line and number would tell what is known. So would an
    // allowance that does not prevail.
    private static IReadOnlyList<FindingDocument> ForApplicant(Assessment assessment) =>
    [
        .. assessment.Findings
            .Where(finding => finding.Effect != Effect.Allow || assessment.Outcome == Outcome.Permitted)
            .Select(finding => finding.Basis == Basis.Letter
                ? Finding(finding, assessment) with { Text = finding.Describe(Audience.Applicant), Basis = null, Evidence = null }
                : new FindingDocument(finding.Describe(Audience.Applicant), null, null, null, null, null, null, null, null, null, null))
            .Where(finding => finding.Text.Length > 0)
            .DistinctBy(finding => (finding.Text, finding.Rule, finding.Line, finding.Commitment)),
    ];

    private static ObligationDocument? Obligation(Obligation? obligation) => obligation is null
        ? null
        : new(Words.Of(obligation.Term.Kind), Words.Of(obligation.Term.Due), obligation.Term.Authority, obligation.Met, [.. obligation.Missing]);

    private static EvidenceDocument Evidence(WeighedClaims weighed, int number) => new(
        number,
        weighed.Policy.Id,
        Words.Of(weighed.Proposition.Kind),
        weighed.Proposition.Place?.Code,
        weighed.Proposition.Fund,
        weighed.Proposition.Stage is { } stage ? Words.Of(stage) : null,
        weighed.Denied,
        Words.Of(weighed.Level),
        weighed.Institutions,
        [.. weighed.Origins.Select(Origin)],
        weighed.OpposingInstitutions,
        [.. weighed.Opposing.Select(Origin)],
        weighed.Document?.Reference);

    private static OriginDocument Origin(Origin origin) => new(
        origin.Root.Id,
        origin.Root.Institution?.ToString(),
        origin.Root.Speaker,
        origin.Root.Outlet,
        Words.Of(origin.Root.Attribution),
        Words.Of(origin.Root.Modality),
        Words.Of(origin.Root.Reliability),
        (int)origin.Root.Credibility,
        Words.Of(origin.Root.PublishedOn),
        CitationDocument.Of(origin.Root.Citation)!,
        [.. origin.Echoes.Select(echo => echo.Id)]);

    // The origin can be a path on the officer's machine.
    private static PolicyReference Policy(Policy policy, bool isInternal) =>
        new(policy.Id, policy.Version, policy.State?.Value, Words.Of(policy.Standard), policy.Digest, isInternal ? policy.Origin : null);
}
