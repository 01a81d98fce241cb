using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

/// <summary>Writes a loop over the facts of a type, through an index when a condition allows.</summary>
internal sealed class FactLoop
{
    private readonly CodeContext _code;
    private readonly ParameterExpression _fact;
    private readonly ParameterExpression _facts;
    private readonly ParameterExpression _position;
    private readonly ParameterExpression? _index;
    private readonly EqualityJoin? _join;

    public FactLoop(CodeContext code, ParameterExpression fact, IEnumerable<Expression> conditions)
    {
        _code = code;
        _fact = fact;
        _facts = code.FactList(fact.Type);
        _position = code.Variable(typeof(int), "position");
        _join = EqualityJoin.In(conditions, fact);
        if (_join is not null)
            _index = CreateIndex(_join);
    }

    /// <summary>Position of the fact at hand.</summary>
    public ParameterExpression Position => _position;

    public Expression Count => Expression.Field(_facts, nameof(FactList.Count));

    /// <summary>Writes the loop from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    /// <param name="start">First position.</param>
    /// <param name="end">Position after the last.</param>
    /// <param name="body">Writes the body, given the labels to go on with the next fact and to leave the loop.</param>
    /// <param name="afterEach">Writes what to do before going on with the next fact; called after <paramref name="body"/>.</param>
    public BlockExpression Write(Expression start, Expression end, Func<LabelTarget, LabelTarget, Expression> body, Func<Expression>? afterEach = null)
    {
        var next = Expression.Label("next");
        var leave = Expression.Label("leave");
        Expression first = _index is null ? start
            : Expression.Call(_index, nameof(HashIndex<int>.First), null, _code.Step(_join!.OuterKey), start);
        Expression following = _index is null ? Expression.Increment(_position)
            : Expression.Call(_index, nameof(HashIndex<int>.Next), null, _position);
        var inside = body(next, leave);
        return Expression.Block(
            Expression.Assign(_position, first),
            Expression.Loop(
                Expression.Block(
                    Expression.IfThen(Expression.GreaterThanOrEqual(_position, end), Expression.Goto(leave)),
                    // Declared inside the loop: a lambda of the rule that captures the fact must keep this one.
                    Expression.Block([_fact], Expression.Assign(_fact, FactAt(_position)), inside),
                    Expression.Label(next),
                    Expression.Assign(_position, following),
                    afterEach?.Invoke() ?? Expression.Empty()),
                leave));
    }

    private IndexExpression FactAt(Expression position) =>
        Expression.ArrayAccess(Expression.Field(_facts, nameof(FactList<int>.Items)), position);

    private ParameterExpression CreateIndex(EqualityJoin join)
    {
        var index = _code.Scratch(Expression.New(typeof(HashIndex<>).MakeGenericType(join.FactKey.Type)));
        var upToDate = Expression.Label();
        var addNext = Expression.Block(
            [_fact],
            Expression.Assign(_fact, FactAt(Expression.Field(index, nameof(HashIndex<int>.Count)))),
            Expression.Call(index, nameof(HashIndex<int>.Add), null, _code.Step(join.FactKey)));
        _code.OnEntry(Expression.Loop(
            Expression.IfThenElse(
                Expression.Call(index, nameof(HashIndex<int>.IsBehind), null, Count),
                addNext,
                Expression.Goto(upToDate)),
            upToDate));
        return index;
    }
}
