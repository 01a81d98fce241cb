using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

/// <summary>
/// Writes the one delegate of an alternative: nested loops over facts and query results, every condition in the
/// outermost loop that knows its variables, actions innermost. It can stop after any match and continue there later.
/// </summary>
internal sealed class BranchCompiler
{
    private readonly RuleModel _rule;
    private readonly bool _incremental;
    private readonly CodeContext _code;
    private readonly Binder[] _binders;
    private readonly Dictionary<ParameterExpression, int> _levels = [];
    private readonly List<Expression>[] _conditions;
    private readonly List<Quantifier>[] _quantifiers;
    private readonly List<Query>[] _queries;
    private readonly Dictionary<Query, ParameterExpression> _rows = [];
    private readonly List<Loop> _loops = [];
    private readonly LabelTarget _return = Expression.Label(typeof(bool), "return");

    public BranchCompiler(RuleModel rule, IReadOnlyList<LhsElement> elements, FactSlots slots, bool incremental)
    {
        _rule = rule;
        _incremental = incremental;
        _code = new CodeContext(slots);
        _binders = [.. elements.OfType<Binder>()];
        for (int level = 0; level < _binders.Length; level++)
            _levels[_binders[level].Variable] = level;

        _conditions = PerLevel<Expression>();
        _quantifiers = PerLevel<Quantifier>();
        _queries = PerLevel<Query>();
        foreach (var binder in _binders)
        {
            foreach (var condition in Conditions.CheapestFirst(binder.Conditions, binder.Variable))
                _conditions[LevelOf(condition)].Add(condition);
            if (binder is Query query)
                _queries[LevelOf([.. query.Steps.SelectMany(QueryExpressions)])].Add(query);
        }

        foreach (var quantifier in elements.OfType<Quantifier>())
            _quantifiers[LevelOf([.. quantifier.Conditions])].Add(quantifier);
    }

    public BranchCode Compile()
    {
        var exhausted = Expression.Label("exhausted");
        var body = Inside(level: 0, exhausted);
        int firstAction = _code.Steps.Count - _rule.Actions.Count;

        // Aliases of other alternatives have no value here; later conditions and actions may mention them all the same.
        var foreign = _rule.Branches.SelectMany(branch => branch).OfType<Binder>().Select(binder => binder.Variable).Distinct()
            .Where(variable => !_levels.ContainsKey(variable));
        var advance = Expression.Lambda<Advance>(
            Expression.Block(
                [.. _code.Variables, .. foreign, _rule.Context],
                [
                    Expression.Assign(_rule.Context, Expression.Field(_code.Memory, nameof(WorkingMemory.Context))),
                    .. _code.Prologue,
                    body,
                    Expression.Label(exhausted),
                    Expression.Label(_return, Expression.Constant(false)),
                ]),
            _rule.Definition.Name,
            [_code.Memory, _code.State]);
        return new BranchCode(_rule.Definition, advance.Compile(), _code.ScratchCount, _code.Steps, firstAction);
    }

    /// <summary>Writes what happens once the first <paramref name="level"/> binders have values.</summary>
    private BlockExpression Inside(int level, LabelTarget miss)
    {
        var statements = new List<Expression>();
        statements.AddRange(_conditions[level].Select(condition => _code.Require(condition, miss)));
        statements.AddRange(_quantifiers[level].Select(quantifier => Quantify(quantifier, miss)));
        foreach (var query in _queries[level])
        {
            var (rows, evaluation) = new QueryCompiler(_code).Write(query);
            _rows.Add(query, rows);
            statements.Add(evaluation);
        }

        if (level == _binders.Length)
        {
            statements.AddRange(Fire(miss));
        }
        else
        {
            statements.Add(_binders[level] switch
            {
                Pattern pattern => Each(pattern, level),
                Query query => Each(query, level),
                Binding binding => Expression.Block(
                    [binding.Variable], Expression.Assign(binding.Variable, _code.Step(binding.Value)), Inside(level + 1, miss)),
                var other => throw new InvalidOperationException($"Unknown element {other}."),
            });
        }

        return Expression.Block(statements);
    }

    private BlockExpression Each(Pattern pattern, int level)
    {
        var facts = new FactLoop(_code, pattern.Variable, Conditions.CheapestFirst(pattern.Conditions, pattern.Variable));
        var loop = AddLoop(facts.Position, [facts.Position]);
        var end = _code.OnEntry(_code.StateItem(nameof(BranchState.High), loop.Ordinal), "end");
        return facts.Write(loop.Start, end, (next, _) => Inside(level + 1, next), () => RestartInner(loop));
    }

    private BlockExpression Each(Query query, int level)
    {
        var rows = _rows[query];
        var position = _code.Variable(typeof(int), "position");
        var result = QueryCompiler.Result.At(rows, position);
        var loop = AddLoop(position, [result.Id, result.Version]);
        var next = Expression.Label("next");
        var leave = Expression.Label("leave");
        var inside = Inside(level + 1, next);
        return Expression.Block(
            Expression.Assign(position, loop.Start),
            Expression.Loop(
                Expression.Block(
                    Expression.IfThen(Expression.GreaterThanOrEqual(position, Expression.Field(rows, nameof(Rows<int>.Count))), Expression.Goto(leave)),
                    Expression.Block([query.Variable], Expression.Assign(query.Variable, result.Value), inside),
                    Expression.Label(next),
                    Expression.PreIncrementAssign(position),
                    RestartInner(loop)),
                leave));
    }

    private BlockExpression Quantify(Quantifier quantifier, LabelTarget miss)
    {
        var conditions = Conditions.CheapestFirst(quantifier.Conditions, quantifier.Variable);
        var facts = new FactLoop(_code, quantifier.Variable, conditions);
        var found = _code.Variable(typeof(bool), "found");
        return Expression.Block(
            Expression.Assign(found, Expression.Constant(false)),
            facts.Write(Expression.Constant(0), facts.Count, (next, leave) => Expression.Block(
                [
                    .. conditions.Select(condition => _code.Require(condition, next)),
                    Expression.Assign(found, Expression.Constant(true)),
                    Expression.Goto(leave),
                ])),
            Expression.IfThen(Expression.Equal(found, Expression.Constant(quantifier.Negated)), Expression.Goto(miss)));
    }

    private IEnumerable<Expression> Fire(LabelTarget miss)
    {
        if (!_incremental)
        {
            int part = 0;
            foreach (var identity in _loops.SelectMany(loop => loop.Identity))
                yield return Expression.Assign(_code.StateItem(nameof(BranchState.Key), part++), identity);
            yield return Expression.IfThen(
                Expression.Not(Expression.Call(_code.State, nameof(BranchState.MarkFired), null)), Expression.Goto(miss));
        }

        foreach (var action in _rule.Actions)
            yield return _code.Step(action);

        var stop = _loops.Select(loop => Expression.Assign(
            _code.StateItem(nameof(BranchState.Next), loop.Ordinal),
            loop == _loops[^1] ? Expression.Increment(loop.Position) : loop.Position));
        yield return Expression.IfThen(
            Expression.Call(_code.Memory, nameof(WorkingMemory.AfterFiring), null),
            Expression.Block([.. stop, Expression.Return(_return, Expression.Constant(true))]));
    }

    private Loop AddLoop(ParameterExpression position, Expression[] identity)
    {
        var start = _code.OnEntry(_code.StateItem(nameof(BranchState.Next), _loops.Count), "start");
        var loop = new Loop(_loops.Count, start, position, identity);
        _loops.Add(loop);
        return loop;
    }

    // The inner loops continue where they stopped once; for the next outer fact they start at the beginning.
    private BlockExpression RestartInner(Loop outer) => Expression.Block([
        .. _loops.Skip(outer.Ordinal + 1).Select(inner => Expression.Assign(inner.Start, _code.StateItem(nameof(BranchState.Low), inner.Ordinal))),
        Expression.Empty()]);

    private List<T>[] PerLevel<T>() => [.. Enumerable.Range(0, _binders.Length + 1).Select(_ => new List<T>())];

    /// <summary>How many binders must have values before the expressions can be evaluated.</summary>
    private int LevelOf(params Expression[] expressions) => expressions
        .SelectMany(Variables.In)
        .Max(variable => _levels.TryGetValue(variable, out int level) ? level + 1 : (int?)0) ?? 0;

    private static IEnumerable<Expression> QueryExpressions(QueryStep step) => step switch
    {
        MatchStep match => match.Conditions,
        WhereStep where => where.Conditions,
        SelectStep select => [select.Selector],
        SelectManyStep selectMany => [selectMany.Selector],
        GroupByStep groupBy => [groupBy.Key, groupBy.Element],
        CollectStep collect => collect.SortKeys.Select(sort => sort.Key),
        _ => throw new InvalidOperationException($"Unknown query step {step}."),
    };

    /// <summary>One loop: where it continues, where it is, and what identifies its value there.</summary>
    private sealed record Loop(int Ordinal, ParameterExpression Start, ParameterExpression Position, Expression[] Identity);
}
