namespace ExportPolicy.Rules.Proving;

/// <summary>A policy of denial lists exceptions: where one is so, its paper is shown; where one is claimed, the owner of the policy decides.</summary>
internal sealed class DenialExceptionAsked : IRemedy
{
    public IEnumerable<Move> For(Situation situation) =>
        Denials(situation, RuleIds.UnderPolicyOfDenial).SelectMany(Claim)
            .Concat(Denials(situation, RuleIds.DenialExceptionClaimed).SelectMany(Decide));

    private static IEnumerable<Move> Claim(PolicyOfDenial denial)
    {
        var question = new Question($"exception {denial.Policy.Id} {denial.Id}");
        foreach (var exception in denial.Exceptions)
        {
            yield return question.Add($"'{exception.Id}': {exception.Text}", new Move(
                StepKind.Document,
                $"{question.Key} {exception.Id}",
                $"Show the paper for an exception that {denial.Id} lists, if one is so; {denial.Policy.Issuer} reviews it.",
                asked => asked.With(asked.Transfer.With(documents: Claiming(asked.Transfer.Documents, exception))),
                finding => finding.RuleId == RuleIds.UnderPolicyOfDenial && denial.Equals(finding.Commitment)));
        }
    }

    private static IEnumerable<Move> Decide(PolicyOfDenial denial)
    {
        var question = new Question($"grant {denial.Policy.Id} {denial.Id}");
        yield return question.Add("the exception is granted", Ask("granted", asked => asked.With(asked.Policies.Without(denial))));
        yield return question.Add("the exception is refused", Ask("refused", asked => asked.With(asked.Policies.With(denial, own => own.Children.Remove("exceptions")))));

        Move Ask(string answer, Func<Situation, Situation?> apply) => new(
            StepKind.PolicyOwner,
            $"{question.Key} {answer}",
            $"Ask {denial.Policy.Issuer} to decide on the exception from {denial.Id} that is claimed.",
            // Nobody grants what nobody claims.
            asked => asked.Transfer.Documents.Exceptions.Any(denial.Lists) ? apply(asked) : null,
            finding => finding.RuleId == RuleIds.NotCovered || (finding.RuleId == RuleIds.DenialExceptionClaimed && denial.Equals(finding.Commitment)));
    }

    private static IEnumerable<PolicyOfDenial> Denials(Situation situation, string rule) =>
        situation.Assessment.Findings.Where(finding => finding.RuleId == rule).Select(finding => finding.Commitment).Distinct().OfType<PolicyOfDenial>();

    private static Documents Claiming(Documents documents, ExceptionTerm exception) =>
        documents.With(exceptions: [.. documents.Exceptions, new ExceptionClaim(exception.Id, "paper to be shown")]);
}
