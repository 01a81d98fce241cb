namespace ExportPolicy.Rules.Proving;

/// <summary>Why a case is decided as it is, which conditions the rules that could have allowed it fail on, and which lawful steps would change the verdict.</summary>
public sealed class Explanation
{
    private const int MostWays = 12;

    private Explanation(Situation start, IEnumerable<string>? rules)
    {
        Case = start.Case;
        Assessment = start.Assessment;
        Decisive = Assessment.Findings.Where(Assessment.IsDecisive).ToEquatableArray();
        Misses = MissesOf(start, rules);
        (Ways, SearchWasCut) = WaysOf(start);
        Unanswered = UnansweredIn(start, isOpen: Ways.Count > 0 || SearchWasCut);
    }

    /// <summary>Explains a case.</summary>
    /// <param name="given">The case; the policies that it names are not looked at.</param>
    /// <param name="policies">The policies that decide.</param>
    /// <param name="rules">The ids of the rules whose conditions are traced, whether they match or not; when null, those that could have allowed the goods and did not.</param>
    /// <param name="reference">The reference data; the shipped ones when null.</param>
    /// <param name="time">The clock; the system's when null.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="PolicyNotInForceException">A policy asked for by name is not in force on the day of the case.</exception>
    /// <exception cref="ArgumentException">There is no rule of an id, or the evidence names a fund that the reference data do not know.</exception>
    public static Explanation Of(Case given, PolicySet policies, IEnumerable<string>? rules = null, ReferenceData? reference = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(policies);
        return new Explanation(new Situation(given, policies, reference ?? ReferenceData.Shipped, time), rules);
    }

    /// <summary>The case, with the days for which it was decided.</summary>
    public Case Case { get; }

    /// <summary>What the policies say of it.</summary>
    public Assessment Assessment { get; }

    /// <summary>The findings each of which alone decides: without it the outcome would be another. Empty where several would each do.</summary>
    public EquatableArray<Finding> Decisive { get; }

    /// <summary>How far the rules came that could have allowed the goods and did not, or those that were asked for.</summary>
    public EquatableArray<RuleTrace> Misses { get; }

    /// <summary>The smallest sets of lawful steps that lead to a better verdict, the best and shortest first; at most twelve. Each was decided by the engine.</summary>
    public EquatableArray<Way> Ways { get; }

    /// <summary>Whether there were more sets of steps than the search looks at, so that further ways may exist.</summary>
    public bool SearchWasCut { get; }

    /// <summary>The findings in the way for which no lawful step is known; all of them where each has a step and no steps go together. People can settle what refers; nothing settles what denies.</summary>
    public EquatableArray<Finding> Unanswered { get; }

    private static EquatableArray<RuleTrace> MissesOf(Situation start, IEnumerable<string>? rules)
    {
        var traces = start.Engine.Trace(start.Transfer, start.Case.Evidence, start.Case.AsOf, start.Case.KnownAt, rules);
        if (rules is not null)
            return traces;
        var allowed = start.Assessment.Findings.Where(finding => finding.Effect == Effect.Allow).ToList();
        return traces
            .Where(trace => !trace.Matched)
            .Select(trace => trace with { LineIds = trace.LineIds.Where(line => !IsAllowed(line, trace.Commitment)).ToEquatableArray() })
            .Where(trace => trace.LineIds.Count > 0)
            .ToEquatableArray();

        // Each issuer must allow a line: what another one allows leaves its own commitments in question.
        bool IsAllowed(string line, Commitment? commitment) =>
            allowed.Exists(finding => finding.Concerns(line) && (commitment is null || Equals(finding.Policy?.State, commitment.Policy.State)));
    }

    // A step that helps against a finding in general may not lift it here: the engine is asked.
    private static EquatableArray<Finding> UnansweredIn(Situation start, bool isOpen)
    {
        if (start.Assessment.Outcome == Outcome.Permitted)
            return [];
        var tried = Remedies.For(start)
            .Where(move => move.Kind != StepKind.Wait)
            .Select(move => (Move: move, Taken: Taken.Of(start, [move])))
            .Where(step => step.Taken?.Outcome >= start.Assessment.Outcome)
            .Select(step => (step.Move, Left: Obstacles.Between(step.Taken!.Situation.Assessment, Outcome.Permitted).Select(KeyOf).ToHashSet()))
            .ToList();
        var obstacles = Obstacles.Between(start.Assessment, Outcome.Permitted).ToEquatableArray();
        var unanswered = obstacles.Where(finding => !tried.Exists(step => step.Move.Helps(finding) && !step.Left.Contains(KeyOf(finding)))).ToEquatableArray();

        // One step can close another, as a document that brings to light what is known.
        return isOpen || unanswered.Count > 0 ? unanswered : obstacles;
    }

    // One commitment may ask for licences of several authorities, and two policies may name their commitments alike.
    private static (string, Effect, string?, string?, string?, string?) KeyOf(Finding finding) =>
        (finding.RuleId, finding.Effect, finding.LineId, finding.Commitment?.Policy.Id, finding.Commitment?.Id, finding.Obligation?.Term.Authority);

    private static (EquatableArray<Way> Ways, bool WasCut) WaysOf(Situation start)
    {
        var found = new List<Taken>();
        var cut = false;
        for (var goal = Outcome.Permitted; goal > start.Assessment.Outcome; goal--)
        {
            var (more, wasCut) = WaySearch.To(goal, start);
            cut |= wasCut;
            found.AddRange(more.Where(taken => !found.Exists(other => Slots(other) == Slots(taken) && other.Outcome >= taken.Outcome)));
        }

        // Ways that differ only in an answer, or in how long they wait, are one.
        var ways = found
            .OrderByDescending(taken => taken.Outcome)
            .ThenBy(taken => taken.Moves.Count)
            .DistinctBy(taken => (Slots(taken), taken.Outcome))
            .Take(MostWays)
            .Select(taken => WayOf(taken, start))
            .ToEquatableArray();
        return (ways, cut || found.Count > MostWays);
    }

    private static Way WayOf(Taken taken, Situation start) => new(
        taken.Moves.Select(move => new Step(move, AnswersOf(move, taken, start))).ToEquatableArray(),
        taken.Situation.Case,
        taken.Situation.Policies,
        taken.Situation.Assessment);

    // How long to wait is no question whose answer somebody knows.
    private static IEnumerable<StepAnswer> AnswersOf(Move move, Taken taken, Situation start) => move.Kind == StepKind.Wait || move.Question is null
        ? []
        : from answer in move.Question.Answers
          let with = Taken.Of(start, taken.Moves.Select(other => other == move ? answer.Move : other))
          where with is not null
          select new StepAnswer(answer.Answer, with.Outcome);

    private static string Slots(Taken taken) => string.Join('\n', taken.Moves.Select(move => move.Slot).Order(StringComparer.Ordinal));
}
