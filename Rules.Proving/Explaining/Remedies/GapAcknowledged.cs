namespace ExportPolicy.Rules.Proving;

/// <summary>Where the letter decides, a person acknowledges by name that what is known contradicts it. It lifts nothing that is known: it says that it was seen.</summary>
internal sealed class GapAcknowledged : IRemedy
{
    public IEnumerable<Move> For(Situation situation)
    {
        var assessment = situation.Assessment;
        var gap = assessment.Findings.Where(finding => finding is { Effect: Effect.Prohibit, Basis: Basis.Knowledge }).ToList();
        var commitments = gap.Select(finding => finding.Commitment).OfType<Commitment>().Select(commitment => $"{commitment.Policy.Id}/{commitment.Id}").Distinct().ToList();
        if (assessment.Standard != PolicyStandard.Letter || assessment.OnKnowledge != Outcome.Denied || assessment.Outcome >= assessment.ByLetter || commitments.Count == 0)
            return [];
        return
        [
            new Move(
                StepKind.Acknowledgement,
                $"acknowledge {string.Join(' ', commitments)}",
                $"A person who answers for it acknowledges by name that what is known contradicts {string.Join(", ", commitments)}, and says why it is done all the same.",
                asked => asked.With(asked.Case with
                {
                    Acknowledgements = [.. asked.Case.Acknowledgements, .. commitments.Select(commitment => new Acknowledgement(commitment, "a person to be named", "a reason to be given"))],
                }),
                finding => finding is { Effect: Effect.Prohibit, Basis: Basis.Knowledge })
            {
                // That letter and knowledge come apart is nothing for an applicant.
                ForApplicant = "",
            },
        ];
    }
}
