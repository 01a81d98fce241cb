namespace ExportPolicy.Rules.Proving;

/// <summary>Where a code does not tell, a finer one of the same kind is stated: the engine is asked with each that the reference table knows, and none is chosen.</summary>
internal sealed class FinerCodeStated : IRemedy
{
    public IEnumerable<Move> For(Situation situation) =>
        from finding in situation.Assessment.Findings
        where finding.RuleId is RuleIds.UnknownLethality or RuleIds.CodeTooCoarse
        from goods in finding.Facts.OfType<ClassifiedLine>()
        from code in goods.Line.Codes
        where finding.RuleId == RuleIds.CodeTooCoarse || code.Equals(goods.Classification.Code)
        group finding by (goods.Line.Id, code) into coarse
        from move in Finer(coarse.Key.Id, coarse.Key.code, situation.Reference)
        select move;

    private static IEnumerable<Move> Finer(string line, ControlCode code, ReferenceData reference)
    {
        var question = new Question($"code {line} {code}");
        foreach (var entry in reference.Entries.Where(entry => !entry.Code.Equals(code) && entry.Code.IsAtOrBelow(code)))
        {
            yield return question.Add($"{entry.Code} ({entry.Title})", new Move(
                StepKind.Fact,
                $"{question.Key} {entry.Code}",
                $"State for line {line} a finer code than {code}, the one that the goods have.",
                situation => situation.With(situation.Transfer.WithEachLine(own => own.Id == line ? own.With(codes: own.Codes.Select(other => other.Equals(code) ? entry.Code : other)) : own)),
                finding => finding.Concerns(line) && finding.RuleId is RuleIds.UnknownLethality or RuleIds.CodeTooCoarse or RuleIds.NotCovered)
            {
                Lines = [line],
            });
        }
    }
}
