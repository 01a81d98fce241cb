namespace ExportPolicy.Rules.Proving;

/// <summary>Lines that are refused are left out where others remain. It is no split: what is refused goes with no other transfer either.</summary>
internal sealed class LinesLeftOut : IRemedy
{
    public IEnumerable<Move> For(Situation situation)
    {
        var assessment = situation.Assessment;
        var denied = Ids(assessment.Lines.Where(line => line.Outcome == Outcome.Denied));
        var refused = Ids(assessment.Lines.Where(line => line.Outcome == Outcome.Denied ||
            assessment.Findings.Any(finding => finding.RuleId == RuleIds.NotCovered && finding.LineId == line.LineId)));
        return new[] { denied, refused }
            .Where(lines => lines.Count > 0 && lines.Count < situation.Transfer.Lines.Count)
            .DistinctBy(lines => string.Join('\n', lines))
            .Select(LeaveOut);
    }

    private static Move LeaveOut(IReadOnlyList<string> lines) => new(
        StepKind.LeaveOut,
        $"leave out {string.Join(' ', lines)}",
        $"Leave out {TransferChanges.InWords(lines)}, refused whatever it goes with: no other transfer may carry it either.",
        situation => situation.Transfer.Lines.Where(line => !lines.Contains(line.Id)).ToList() is { Count: > 0 } others
            ? situation.With(situation.Transfer.With(lines: others))
            : null,
        finding => (finding.LineId is { } line && lines.Contains(line)) || IsShortOf(finding, lines))
    {
        Lines = lines,
    };

    // A certificate that is to cover a refused line as well may lack no more than what that line asks for.
    private static bool IsShortOf(Finding finding, IReadOnlyList<string> lines) => finding.RuleId == RuleIds.CertificateRequired &&
        finding.Facts.OfType<EndUseCertificate>().Any(certificate => certificate.Lines.Count == 0 || certificate.Lines.Any(lines.Contains));

    private static IReadOnlyList<string> Ids(IEnumerable<LineAssessment> lines) => [.. lines.Select(line => line.LineId)];
}
