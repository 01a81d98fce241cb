namespace ExportPolicy.Rules.Proving;

/// <summary>
/// Looks for the smallest sets of lawful steps, those of few steps first. Each set grows by the moves that may lift the first
/// finding in its way, and only by these, so that sets of moves that lift nothing are never looked at.
/// </summary>
internal sealed class WaySearch
{
    /// <summary>The most steps of a way.</summary>
    public const int MostSteps = 8;

    /// <summary>The most sets that are decided for one outcome; fewer where a case has many lines.</summary>
    public const int MostSets = 1_000;

    private const int LinesForFewerSets = 50;
    private const int FewestSets = 20;

    private readonly Situation _start;
    private int _left;

    private WaySearch(Situation start)
    {
        _start = start;
        _left = MostSetsFor(start.Transfer.Lines.Count);
    }

    /// <summary>The most sets that are decided for one outcome of a case of so many lines.</summary>
    public static int MostSetsFor(int lines) => Math.Max(FewestSets, MostSets * LinesForFewerSets / Math.Max(LinesForFewerSets, lines));

    /// <summary>The sets that lead to an outcome at least as good, none of which holds another; and whether the search ended before it had looked at all.</summary>
    public static (IReadOnlyList<Taken> Found, bool WasCut) To(Outcome goal, Situation start) => new WaySearch(start).Run(goal);

    private (IReadOnlyList<Taken> Found, bool WasCut) Run(Outcome goal)
    {
        var found = new List<Taken>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<Taken>([new Taken([], _start)]);
        var cut = false;
        while (queue.TryDequeue(out var taken))
        {
            foreach (var move in Next(taken.Situation, goal))
            {
                if (taken.Moves.Any(other => other.Slot == move.Slot))
                    continue;
                List<Move> moves = [.. taken.Moves, move];
                if (!seen.Add(KeyOf(moves)) || found.Exists(smaller => IsWithin(smaller.Moves, moves)))
                    continue;
                if (--_left < 0 || moves.Count > MostSteps)
                {
                    cut = true;
                    continue;
                }

                if (Taken.Of(_start, moves) is not { } further)
                    continue;
                if (further.Outcome < goal)
                    queue.Enqueue(further);
                else if (Least(further, goal) is var least && !found.Exists(other => IsWithin(other.Moves, least.Moves)))
                    found.Add(least);
            }
        }

        return (found, cut);
    }

    // Where the move that helps is closed because something is known, that must be clarified first.
    private static IEnumerable<Move> Next(Situation situation, Outcome goal)
    {
        if (Obstacles.Between(situation.Assessment, goal) is not [var first, ..])
            return [];
        var moves = Remedies.For(situation);
        return moves.Where(move => move.Helps(first)).SelectMany(move => BeforeIt(move, moves, situation.Assessment)).DistinctBy(move => move.Key);
    }

    private static IEnumerable<Move> BeforeIt(Move move, IReadOnlyList<Move> moves, Assessment assessment)
    {
        if (move.IsOpenUnderKnowledge || Obstacles.Known(assessment, move.Lines).FirstOrDefault() is not { } known)
            return [move];
        return moves.Where(other => other.Kind == StepKind.Clarification && other.Helps(known));
    }

    // A step that turns out to be of no use is left out.
    private Taken Least(Taken taken, Outcome goal)
    {
        foreach (var move in taken.Moves)
        {
            if (Taken.Of(_start, taken.Moves.Where(other => other != move)) is { Moves.Count: > 0 } fewer && fewer.Outcome >= goal)
                return Least(fewer, goal);
        }

        return taken;
    }

    private static bool IsWithin(IReadOnlyList<Move> smaller, IReadOnlyList<Move> moves) => smaller.All(move => moves.Any(other => other.Key == move.Key));

    private static string KeyOf(IEnumerable<Move> moves) => string.Join('\n', moves.Select(move => move.Key).Order(StringComparer.Ordinal));
}
