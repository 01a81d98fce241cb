namespace ExportPolicy.Rules.Proving;

/// <summary>A declared lethality that contradicts the reference table is set right; the table decides either way.</summary>
internal sealed class LethalityConfirmed : IRemedy
{
    public IEnumerable<Move> For(Situation situation)
    {
        var wrong = situation.Assessment.Findings.Where(finding => finding.RuleId == RuleIds.LethalityMisdeclared).ToList();
        if (wrong.Count == 0)
            return [];
        var goods = wrong.SelectMany(finding => finding.Facts.OfType<ClassifiedLine>()).DistinctBy(line => line.Line.Id).ToDictionary(line => line.Line.Id, line => line.Classification.Lethality);
        var lines = situation.Transfer.LinesOf(wrong);
        return
        [
            new Move(
                StepKind.Fact,
                "lethality",
                $"Confirm that the declared lethality of {TransferChanges.InWords(lines)} is wrong and the reference table is right, or have the goods classified.",
                asked => asked.With(asked.Transfer.WithEachLine(line => goods.TryGetValue(line.Id, out var lethality) ? line.With(declared: lethality) : line)),
                finding => finding.RuleId == RuleIds.LethalityMisdeclared)
            {
                Lines = lines,
            },
        ];
    }
}
