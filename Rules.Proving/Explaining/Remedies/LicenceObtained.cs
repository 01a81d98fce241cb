namespace ExportPolicy.Rules.Proving;

/// <summary>A licence of the authority that a commitment asks for is obtained, for the lines that need one.</summary>
internal sealed class LicenceObtained : IRemedy
{
    public IEnumerable<Move> For(Situation situation) =>
        from finding in situation.Assessment.Findings
        where IsMissing(finding)
        group finding by AuthorityOf(finding) into asked
        let lines = situation.Transfer.LinesOf([.. asked])
        select new Move(
            StepKind.Document,
            $"licence {asked.Key} {string.Join(' ', lines)}",
            $"Obtain a licence of {asked.Key} for {TransferChanges.InWords(lines)}.",
            later => later.With(later.Transfer.With(documents: later.Transfer.Documents.With(licences:
                [.. later.Transfer.Documents.Licences, new Licence($"licence-{lines[0]}", asked.Key, later.Day, lines: lines)]))),
            finding => IsMissing(finding) && AuthorityOf(finding) == asked.Key);

    private static string AuthorityOf(Finding finding) => finding.Obligation!.Term.AuthorityInWords;

    private static bool IsMissing(Finding finding) => finding.RuleId == RuleIds.LicenceRequired && finding.Refers;
}
