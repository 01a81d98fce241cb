namespace ExportPolicy.Rules.Proving;

/// <summary>The decision waits for a day on which another policy comes into force. Nobody waits for a day that is past.</summary>
internal sealed class PolicyAwaited : IRemedy
{
    public IEnumerable<Move> For(Situation situation)
    {
        var question = new Question("wait");
        return
        [
            .. situation.Policies.Policies
                .Where(policy => policy.EffectiveFrom > situation.Day && policy.EffectiveFrom > situation.Today && policy.HasSayIn(situation.Transfer))
                .GroupBy(policy => policy.EffectiveFrom)
                .OrderBy(begins => begins.Key)
                .Select(begins => Wait(question, begins.Key, string.Join(", ", begins.Select(policy => policy.Id)))),
        ];
    }

    private static Move Wait(Question question, DateOnly day, string policies)
    {
        var written = TransferChanges.InWords(day);
        return question.Add(written, new Move(
            StepKind.Wait,
            $"wait {written}",
            $"Wait until {written}, when {policies} comes into force, and ask anew.",
            situation => Until(situation, day),
            finding => finding.Basis == Basis.Letter));
    }

    // A policy that was asked for by name and is not in force then leaves nothing to decide by.
    private static Situation? Until(Situation situation, DateOnly day)
    {
        var then = situation.With(situation.Case with { AsOf = day });
        try
        {
            _ = then.Assessment;
            return then;
        }
        catch (PolicyNotInForceException)
        {
            return null;
        }
    }
}
