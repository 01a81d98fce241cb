namespace ExportPolicy.Rules.Proving;

/// <summary>Moves that were taken, in order, and where they led.</summary>
/// <param name="Moves">The moves.</param>
/// <param name="Situation">The situation after them.</param>
internal sealed record Taken(IReadOnlyList<Move> Moves, Situation Situation)
{
    public Outcome Outcome => Situation.Assessment.Outcome;

    /// <summary>Takes moves in the order in which steps are taken, each by the rules of what is lawful.</summary>
    /// <returns>Where they lead; null where one of them cannot be taken, or would be an evasion.</returns>
    public static Taken? Of(Situation start, IEnumerable<Move> moves)
    {
        var ordered = moves.OrderBy(move => move.Kind).ThenBy(move => move.Rank).ThenBy(move => move.Key, StringComparer.Ordinal).ToList();
        var situation = start;
        foreach (var move in ordered)
        {
            if (!move.IsOpenUnderKnowledge && Obstacles.Known(situation.Assessment, move.Lines).Any())
                return null;
            if (move.Apply(situation) is not { } next || (move.Kind == StepKind.LeaveOut && LiftsMore(situation.Assessment, next.Assessment)))
                return null;
            situation = next;
        }

        return IsOpen(start, situation, ordered) ? new Taken(ordered, situation) : null;
    }

    // A document can bring to light what was not known against the goods before, such as that a consent is contradicted: what is
    // known once all is clarified and documented, and nothing else is done, must not stand against any other step.
    private static bool IsOpen(Situation start, Situation end, IReadOnlyList<Move> moves)
    {
        var others = moves.Where(move => !move.IsOpenUnderKnowledge).ToList();
        if (others.Count == 0)
            return true;
        var shown = start.With(start.Case with { Transfer = start.Transfer.With(documents: end.Transfer.Documents), Evidence = end.Case.Evidence });
        return !others.Exists(move => Obstacles.Known(shown.Assessment, move.Lines).Any());
    }

    // What stands against the whole transfer, such as a cap, must not fall because less is sent.
    private static bool LiftsMore(Assessment before, Assessment after) =>
        Whole(before).Except(Whole(after)).Any();

    private static IEnumerable<(string, Commitment?)> Whole(Assessment assessment) => assessment.Findings
        .Where(finding => finding.LineId is null && (finding.Refers || finding.Effect == Effect.Prohibit))
        .Select(finding => (finding.RuleId, finding.Commitment));
}
