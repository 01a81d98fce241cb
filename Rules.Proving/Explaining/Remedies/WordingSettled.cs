namespace ExportPolicy.Rules.Proving;

/// <summary>Where wordings of a ban disagree, the issuer says which one holds: the engine is asked with each alone.</summary>
internal sealed class WordingSettled : IRemedy
{
    public IEnumerable<Move> For(Situation situation) =>
        from ban in situation.Assessment.Findings.Where(finding => finding.RuleId == RuleIds.WordingsInConflict).Select(finding => finding.Commitment).Distinct().OfType<LethalAidBan>()
        let question = new Question($"wording {ban.Policy.Id} {ban.Id}")
        from wording in ban.Wordings
        select question.Add($"'{wording.Id}' holds ({wording.Source})", new Move(
            StepKind.PolicyOwner,
            $"{question.Key} {wording.Id}",
            $"Ask {ban.Policy.Issuer} which wording of {ban.Id} holds.",
            asked => asked.With(asked.Policies.WithOnly(ban, wording)),
            finding => finding.RuleId is RuleIds.WordingsInConflict or RuleIds.NotCovered));
}
