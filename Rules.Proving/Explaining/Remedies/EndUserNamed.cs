namespace ExportPolicy.Rules.Proving;

/// <summary>The end user is named, where nobody is named: the engine is asked with the one that a premise needs and with somebody else.</summary>
internal sealed class EndUserNamed : IRemedy
{
    public IEnumerable<Move> For(Situation situation)
    {
        if (situation.Transfer.In(PartyRole.EndUser).Any())
            return [];
        var question = new Question("end user");
        List<EndUserPremise> premises =
        [
            .. situation.Assessment.Findings
                .Where(finding => finding.RuleId == RuleIds.PremiseEndUser)
                .Select(finding => (EndUserPremise)finding.Commitment!)
                .DistinctBy(premise => (premise.EndUser, premise.GovernmentEndUser)),
        ];
        return
        [
            .. premises.Select(premise => question.Add(
                $"{(premise.GovernmentEndUser ? "a government or military" : "an")} end user of {premise.EndUser}, which {premise.Id} needs",
                Name($"{question.Key} {premise.EndUser} {premise.GovernmentEndUser}", PartyKind.Government, premise.EndUser, IsAboutEndUser))),
            .. premises.Take(1).Select(premise => SomebodyElse(question, premise.GovernmentEndUser ? premise.EndUser : situation.Transfer.Exporter.State)),
        ];
    }

    // An answer that leads nowhere: it is told, never searched.
    private static Move SomebodyElse(Question question, CountryCode state) =>
        question.Add($"somebody else (asked with a company of {state})", Name($"{question.Key} else", PartyKind.Company, state, _ => false));

    private static Move Name(string key, PartyKind kind, CountryCode state, Func<Finding, bool> helps) => new(
        StepKind.Fact,
        key,
        "Name the end user.",
        situation => situation.With(situation.Transfer.With(parties: [.. situation.Transfer.Parties, new Party(PartyRole.EndUser, $"end user of {state} to be named", kind, state)])),
        helps);

    private static bool IsAboutEndUser(Finding finding) => finding.RuleId is RuleIds.PremiseEndUser or RuleIds.NotCovered;
}
