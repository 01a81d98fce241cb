namespace ExportPolicy.Rules.Proving;

/// <summary>The state that exported the goods consents that they go on to the recipients that are declared.</summary>
internal sealed class ConsentObtained : IRemedy
{
    public IEnumerable<Move> For(Situation situation)
    {
        var missing = situation.Assessment.Findings.Where(finding => finding.RuleId == RuleIds.RetransferWithoutConsent).ToList();
        if (missing.Count == 0 || situation.Transfer.Earlier is not { } earlier)
            return [];
        var recipients = missing.SelectMany(finding => finding.Facts.OfType<Recipient>()).Select(recipient => recipient.State).Distinct().ToList();
        if (AllowsNone(Granted(situation, earlier, recipients), situation.Transfer.LinesOf(missing)))
            return [];
        return
        [
            new Move(
                StepKind.Document,
                $"consent {string.Join(' ', recipients)}",
                $"Obtain the written consent of {earlier.ExporterState} that the goods of {earlier} go on to {string.Join(", ", recipients)}.",
                asked => Granted(asked, earlier, recipients),
                finding => finding.RuleId is RuleIds.RetransferWithoutConsent or RuleIds.NotCovered),
        ];
    }

    private static Situation Granted(Situation situation, EarlierTransfer earlier, IReadOnlyList<CountryCode> recipients) =>
        situation.With(situation.Transfer.With(documents: situation.Transfer.Documents.With(consents:
            [.. situation.Transfer.Documents.Consents, .. recipients.Select(recipient => Papers.ConsentFor(earlier, recipient, situation.Day))])));

    // A consent cannot allow everything, a first export for one: then nobody is sent to obtain it.
    private static bool AllowsNone(Situation granted, IReadOnlyList<string> lines) =>
        lines.All(line => granted.Assessment.Findings.Any(finding => finding.RuleId == RuleIds.NotCovered && finding.LineId == line));
}
