namespace ExportPolicy.Rules.Proving;

/// <summary>The end user that a premise needs is named, where nobody is named.</summary>
internal sealed class EndUserNamed : IRemedy
{
    public IEnumerable<Move> For(Situation situation)
    {
        if (situation.Transfer.In(PartyRole.EndUser).Any())
            return [];
        return
        [
            .. situation.Assessment.Findings
                .Where(finding => finding.RuleId == RuleIds.PremiseEndUser)
                .Select(finding => (EndUserPremise)finding.Commitment!)
                .DistinctBy(premise => (premise.EndUser, premise.GovernmentEndUser))
                .Select(Name),
        ];
    }

    private static Move Name(EndUserPremise premise) => new(
        StepKind.Fact,
        $"end user {premise.EndUser}",
        $"Name the end user. Asked with {(premise.GovernmentEndUser ? "a government or military" : "an")} end user of {premise.EndUser}, which {premise.Id} needs.",
        situation => situation.With(situation.Transfer.With(parties:
        [
            .. situation.Transfer.Parties,
            new Party(PartyRole.EndUser, $"end user of {premise.EndUser} to be named", PartyKind.Government, premise.EndUser),
        ])),
        finding => finding.RuleId is RuleIds.PremiseEndUser or RuleIds.NotCovered);
}
