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
        return
        [
            new Move(
                StepKind.Document,
                $"consent {string.Join(' ', recipients)}",
                $"Obtain the written consent of {earlier.ExporterState} that the goods of {earlier} go on to {string.Join(", ", recipients)}.",
                asked => asked.With(asked.Transfer.With(documents: asked.Transfer.Documents.With(consents:
                    [.. asked.Transfer.Documents.Consents, .. recipients.Select(recipient => Papers.ConsentFor(earlier, recipient, asked.Day))]))),
                finding => finding.RuleId is RuleIds.RetransferWithoutConsent or RuleIds.NotCovered),
        ];
    }
}
