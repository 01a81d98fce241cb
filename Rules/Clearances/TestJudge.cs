namespace ExportPolicy.Rules;

/// <summary>Judges as a test chooses.</summary>
internal sealed class TestJudge(Func<Transfer, Evidence?, Outcome> verdict) : IJudge
{
    private static readonly RuleInfo ChosenByTest = new("test-verdict", Basis.Letter, "A test chose the verdict");

    public Judgement Judge(Transfer transfer, Evidence? evidence, CheckOptions options, DateTimeOffset now)
    {
        var outcome = verdict(transfer, evidence);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var assessment = new Assessment(
            transfer,
            new DecisionDates(options.AsOf ?? today, options.KnownAt ?? today),
            today,
            new PolicySelection([], [], [], []),
            transfer.Lines.Select(line => new LineAssessment(line.Id, outcome, outcome, outcome)).ToEquatableArray(),
            [Finding(transfer, outcome)],
            [],
            options.Acknowledgements);
        return new Judgement(assessment, []);
    }

    public DateTimeOffset EndOfClearance(Transfer transfer, DateTimeOffset now) => now + ExportPolicyOptions.DefaultLifetime;

    private static Finding Finding(Transfer transfer, Outcome outcome)
    {
        var effect = outcome switch { Outcome.Permitted => Effect.Allow, Outcome.Denied => Effect.Prohibit, _ => Effect.Refer };
        return new Finding(ChosenByTest, effect, null, null, null, "A test chose that {0} is {1}.", [transfer, outcome]);
    }
}
