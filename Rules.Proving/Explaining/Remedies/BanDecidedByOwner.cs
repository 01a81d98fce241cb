namespace ExportPolicy.Rules.Proving;

/// <summary>Where a policy leaves a ban to somebody (it is reconsidered, a discretion is reserved, only the owner could consent), that somebody decides: the engine is asked with either answer.</summary>
internal sealed class BanDecidedByOwner : IRemedy
{
    public IEnumerable<Move> For(Situation situation)
    {
        var findings = situation.Assessment.Findings;
        foreach (var ban in findings.Where(finding => finding.RuleId == RuleIds.NoLethalAid).Select(finding => finding.Commitment).Distinct().OfType<LethalAidBan>())
        {
            if (Owner(ban, situation.Assessment) is { } ask)
            {
                var question = new Question($"ban {ban.Policy.Id} {ban.Id}");
                yield return question.Add($"{ban.Id} does not hold for these goods", Ask(question, ban, ask, "set aside", asked => asked.With(asked.Policies.Without(ban))));
                yield return question.Add($"{ban.Id} holds for these goods", Ask(question, ban, ask, "held", asked => asked.With(asked.Policies.With(ban, own => own.Children.Remove("under-reconsideration")))));
            }
        }
    }

    private static Move Ask(Question question, LethalAidBan ban, string ask, string answer, Func<Situation, Situation?> apply) => new(
        StepKind.PolicyOwner,
        $"{question.Key} {answer}",
        ask,
        apply,
        finding => finding.RuleId == RuleIds.NotCovered || (finding.RuleId == RuleIds.NoLethalAid && ban.Equals(finding.Commitment)));

    private static string? Owner(LethalAidBan ban, Assessment assessment)
    {
        var findings = assessment.Findings;
        if (ban.UnderReconsideration)
            return $"Ask {ban.Policy.Issuer}, which reconsiders {ban.Id}, what holds for these goods.";

        // What the owner would decide after the goods have left does not undo that they left without it.
        if (assessment.IsReview)
            return null;
        if (ban.Discretion is { } discretion && findings.Any(finding => finding.RuleId == RuleIds.DiscretionReserved && ban.Equals(finding.Commitment)))
            return $"Ask the {discretion.Holder}, who may decide otherwise than {ban.Id}: {discretion.Condition}.";
        return findings.Any(finding => finding.RuleId == RuleIds.PolicyOwnerMayConsent && ban.Policy.Equals(finding.Policy))
            ? $"Ask {ban.Policy.Issuer}, which alone could consent that goods under {ban.Id} are passed on."
            : null;
    }
}
