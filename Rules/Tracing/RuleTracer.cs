using System.Text.RegularExpressions;

namespace ExportPolicy.Rules;

/// <summary>Walks the facts of a case as a rule does, and tells how far it comes. It decides nothing: the engine did before.</summary>
/// <param name="facts">All facts of the case, with what the rules derived and found.</param>
/// <param name="commitments">The commitments to trace rules for. One that names no state of the case is no fact of it, which is what its trace is to tell.</param>
/// <param name="lines">The lines, in the order declared.</param>
internal sealed partial class RuleTracer(IReadOnlyList<object> facts, IReadOnlyList<Commitment> commitments, IReadOnlyList<TransferLine> lines)
{
    private readonly Dictionary<Type, object[]> _byType = [];
    private readonly ILookup<string, Finding> _findings = facts.OfType<Finding>().ToLookup(finding => finding.RuleId, StringComparer.Ordinal);

    /// <summary>Traces a rule for every commitment of the kind that it looks at, and for every line where it looks at single lines.</summary>
    public IEnumerable<RuleTrace> Trace(RuleOutline outline) =>
        from steps in outline.Alternatives
        from commitment in CommitmentsFor(steps)
        from trace in ByLine(outline.Rule, steps, commitment)
        select trace;

    // Lines with which the rule comes equally far are told together.
    private IEnumerable<RuleTrace> ByLine(RuleInfo rule, IReadOnlyList<OutlineStep> steps, Commitment? commitment) =>
        Lines(steps)
            .Select(line => (Line: line, Trace: new Walk(this, rule, steps, commitment, line).Trace()))
            .GroupBy(traced => (traced.Trace.Matched, traced.Trace.FailedCondition, traced.Trace.Failure))
            .Select(same => same.First().Trace with { LineIds = same.Select(traced => traced.Line?.Id).OfType<string>().ToEquatableArray() });

    private IEnumerable<TransferLine?> Lines(IReadOnlyList<OutlineStep> steps) =>
        steps.Any(step => step.Kind == OutlineStepKind.Match && (step.Type == typeof(TransferLine) || step.Type == typeof(ClassifiedLine)))
            ? lines.Cast<TransferLine?>()
            : [null];

    private IEnumerable<Commitment?> CommitmentsFor(IReadOnlyList<OutlineStep> steps) =>
        PivotOf(steps) is { } pivot ? commitments.Where(pivot.Type.IsInstanceOfType).DefaultIfEmpty() : [null];

    // The step at which the rule takes the commitment that it is about.
    private static OutlineStep? PivotOf(IReadOnlyList<OutlineStep> steps) =>
        steps.FirstOrDefault(step => step.Kind == OutlineStepKind.Match && typeof(Commitment).IsAssignableFrom(step.Type));

    private object[] FactsOf(Type type)
    {
        if (!_byType.TryGetValue(type, out var found))
            _byType[type] = found = [.. facts.Where(type.IsInstanceOfType)];
        return found;
    }

    private static string Words(string name) => Capital().Replace(name, " $0").TrimStart().ToLowerInvariant();

    [GeneratedRegex(@"\p{Lu}")]
    private static partial Regex Capital();

    /// <summary>One walk, over all facts but other commitments and lines, which remembers where it came furthest.</summary>
    private sealed class Walk(RuleTracer tracer, RuleInfo rule, IReadOnlyList<OutlineStep> steps, Commitment? commitment, TransferLine? line)
    {
        private readonly object?[] _facts = new object?[steps.Count];
        private readonly OutlineStep? _pivot = PivotOf(steps);
        private (int Step, int Conditions) _furthest = (-1, -1);
        private RuleTrace? _trace;

        public RuleTrace Trace()
        {
            if (From(0))
                _trace = new RuleTrace(rule, commitment, [], true, Taken(steps.Count), null, null);
            return _trace!;
        }

        private bool From(int index)
        {
            if (index == steps.Count)
                return true;
            var step = steps[index];
            return step.Kind switch
            {
                OutlineStepKind.Match => Match(step, index),
                OutlineStepKind.Exists => Exists(step, index),
                OutlineStepKind.Not => Not(step, index),
                OutlineStepKind.Let => Let(step, index),
                _ => Query(step, index),
            };
        }

        private bool Match(OutlineStep step, int index)
        {
            var candidates = Candidates(step);
            if (candidates.Length == 0)
                Fail(index, -1, $"there is no {Words(step.Type.Name)}");
            foreach (var candidate in candidates)
            {
                _facts[step.Slot] = candidate;
                var met = Met(step);
                if (met < step.Conditions.Count)
                    Fail(index, met, candidates.Length == 1 ? $"{Quoted(step, met, 1)} does not hold" : $"no {step.Alias} with {Quoted(step, 0, met + 1)}");
                else if (From(index + 1))
                    return true;
            }

            return false;
        }

        private bool Exists(OutlineStep step, int index)
        {
            var most = -1;
            foreach (var candidate in Candidates(step))
            {
                _facts[step.Slot] = candidate;
                most = Math.Max(most, Met(step));
                if (most == step.Conditions.Count)
                    return From(index + 1);
            }

            Fail(index, most, most < 0 ? $"there is no {Words(step.Type.Name)}" : $"no {Words(step.Type.Name)} with {Quoted(step, 0, most + 1)}");
            return false;
        }

        private bool Not(OutlineStep step, int index)
        {
            foreach (var candidate in Candidates(step))
            {
                _facts[step.Slot] = candidate;
                if (Met(step) < step.Conditions.Count)
                    continue;
                Fail(index, 0, $"{candidate} stands against it: {Quoted(step, 0, step.Conditions.Count)}");
                return false;
            }

            return From(index + 1);
        }

        private bool Let(OutlineStep step, int index)
        {
            _facts[step.Slot] = step.Value!(_facts);
            var met = Met(step);
            if (met == step.Conditions.Count)
                return From(index + 1);
            Fail(index, met, $"{Quoted(step, met, 1)} does not hold");
            return false;
        }

        // What a query comes to only the engine knows. All before it holds: the rule found something, or the rest failed.
        private bool Query(OutlineStep step, int index)
        {
            if (tracer._findings[rule.Id].Any(finding => Equals(finding.Commitment, commitment) && (line is null || finding.Concerns(line.Id))))
                return true;
            Fail(index, 0, step.Conditions.Count == 0 ? $"there are no {step.Alias}" : $"{Quoted(step, 0, step.Conditions.Count)} does not hold");
            return false;
        }

        private object[] Candidates(OutlineStep step) => step switch
        {
            { Kind: not OutlineStepKind.Match } => tracer.FactsOf(step.Type),
            _ when step == _pivot => commitment is null ? [] : [commitment],
            _ when line is not null && step.Type == typeof(TransferLine) => [line],
            _ when line is not null && step.Type == typeof(ClassifiedLine) => [.. tracer.FactsOf(step.Type).Where(goods => ((ClassifiedLine)goods).Line.Id == line.Id)],
            _ => tracer.FactsOf(step.Type),
        };

        // How many conditions hold before the first that does not.
        private int Met(OutlineStep step)
        {
            var met = 0;
            while (met < step.Conditions.Count && step.Conditions[met].Holds(_facts))
                met++;
            return met;
        }

        private void Fail(int index, int met, string failure)
        {
            if ((index, met).CompareTo(_furthest) <= 0)
                return;
            _furthest = (index, met);
            _trace = new RuleTrace(rule, commitment, [], false, Taken(index), met >= 0 && met < steps[index].Conditions.Count ? steps[index].Conditions[met].Text : null, failure);
        }

        private EquatableArray<TracedFact> Taken(int count) =>
            steps.Take(count)
                .Where(step => step.Kind is OutlineStepKind.Match or OutlineStepKind.Let && _facts[step.Slot] is not null)
                .Select(step => new TracedFact(step.Alias, _facts[step.Slot]!))
                .ToEquatableArray();

        private static string Quoted(OutlineStep step, int first, int count) =>
            string.Join(" and ", step.Conditions.Skip(first).Take(count).Select(condition => $"`{condition.Text}`"));
    }
}
