using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

/// <summary>
/// Writes the evaluation of a query. Steps that treat one result at a time are fused into the loop of their source;
/// steps that need all results fill <see cref="Rows{T}"/>, over which the next loop runs.
/// </summary>
internal sealed class QueryCompiler(CodeContext code)
{
    private readonly List<Expression> _statements = [];
    private Source _source = null!;

    // Results are only ever added while facts are, so that their number tells one content from another.
    private bool _onlyGrows = true;

    /// <summary>Loops over results: the body gets a result and the label to go on with the next one.</summary>
    private delegate Expression Source(Func<Result, LabelTarget, Expression> body);

    /// <summary>Writes the evaluation into a new variable of type <see cref="Rows{T}"/>.</summary>
    public (ParameterExpression Rows, Expression Evaluation) Write(Query query)
    {
        foreach (var step in query.Steps)
        {
            _source = step switch
            {
                MatchStep match => Match(match),
                WhereStep where => Where(where, _source),
                SelectStep select => Select(select, _source),
                SelectManyStep selectMany => SelectMany(selectMany),
                GroupByStep groupBy => GroupBy(groupBy),
                CollectStep collect => Collect(collect),
                _ => throw new InvalidOperationException($"Unknown query step {step}."),
            };
        }

        var rows = NewRows(query.Variable.Type);
        _statements.Add(_source((result, _) => Add(rows, result)));
        return (rows, Expression.Block(_statements));
    }

    private Source Match(MatchStep step)
    {
        var conditions = Conditions.CheapestFirst(step.Conditions, step.Row);
        var loop = new FactLoop(code, step.Row, conditions);
        return body => loop.Write(Expression.Constant(0), loop.Count, (next, _) => Expression.Block(
            [.. conditions.Select(condition => code.Require(condition, next)), body(new(step.Row, loop.Position, Expression.Constant(0)), next)]));
    }

    private Source Where(WhereStep step, Source source) => body => source((result, next) => Let(step.Row, result.Value,
        [.. step.Conditions.Select(condition => code.Require(condition, next)), body(result with { Value = step.Row }, next)]));

    private Source Select(SelectStep step, Source source) => body => source((result, next) =>
    {
        var selected = Expression.Variable(step.Selector.Type);
        return Let(step.Row, result.Value, Let(selected, code.Step(step.Selector), body(result with { Value = selected }, next)));
    });

    private Source SelectMany(SelectManyStep step)
    {
        var rows = NewRows(step.ResultType);
        var interner = code.Scratch(Expression.New(typeof(Interner<>).MakeGenericType(step.ResultType)));
        _statements.Add(_source((result, _) => Let(step.Row, result.Value,
            Expression.Call(rows, nameof(Rows<int>.AddDistinct), null, code.Step(step.Selector), interner, result.Version))));
        return Each(rows);
    }

    private Source GroupBy(GroupByStep step)
    {
        Type key = step.Key.Type, element = step.Element.Type;
        var groupsType = typeof(Groups<,>).MakeGenericType(key, element);
        var groups = code.Variable(groupsType, "groups");
        var interner = code.Scratch(Expression.New(typeof(Interner<>).MakeGenericType(key)));
        _statements.Add(Expression.Assign(groups, Expression.New(groupsType.GetConstructors()[0], interner)));
        _statements.Add(_source((result, _) => Let(step.Row, result.Value,
            Expression.Call(groups, nameof(Groups<int, int>.Add), null, code.Step(step.Key), code.Step(step.Element), result.Id, result.Version))));

        var rows = code.Variable(typeof(Rows<>).MakeGenericType(typeof(IGrouping<,>).MakeGenericType(key, element)), "rows");
        _statements.Add(Expression.Assign(rows, Expression.Call(groups, nameof(Groups<int, int>.ToRows), null, Contents())));
        _onlyGrows = false;
        return Each(rows);
    }

    private Source Collect(CollectStep step)
    {
        var elements = NewRows(step.Row.Type);
        var sortKeys = step.SortKeys.Select(NewSortKeys).ToArray();
        _statements.Add(_source((result, _) => Let(step.Row, result.Value,
            [Add(elements, result with { Value = step.Row }), .. step.SortKeys.Zip(sortKeys, (sort, keys) =>
                Expression.Call(keys, nameof(SortKeys<int>.Add), null, code.Step(sort.Key)))])));

        Expression collection = Expression.Call(elements, nameof(Rows<int>.ToArray), null);
        if (sortKeys.Length > 0)
        {
            collection = Expression.Call(typeof(SortKeys), nameof(SortKeys.Sort), [step.Row.Type],
                collection, Expression.NewArrayInit(typeof(SortKeys), sortKeys));
        }

        Expression version = _onlyGrows
            ? Expression.Field(elements, nameof(Rows<int>.Count))
            : Expression.Call(elements, nameof(Rows<int>.Fingerprint), null, Contents());
        _onlyGrows = false;
        return body =>
        {
            // The one result; the label keeps the shape of a loop.
            var next = Expression.Label();
            return Expression.Block(body(new(collection, Expression.Constant(0), version), next), Expression.Label(next));
        };
    }

    private ParameterExpression NewSortKeys(SortKey sort)
    {
        var type = typeof(SortKeys<>).MakeGenericType(sort.Key.Type);
        var keys = code.Variable(type, "keys");
        _statements.Add(Expression.Assign(keys, Expression.New(type.GetConstructors()[0], Expression.Constant(sort.Descending))));
        return keys;
    }

    private Expression Contents() => _onlyGrows
        ? Expression.Constant(null, typeof(Interner<int[]>))
        : code.Scratch(Expression.New(
            typeof(Interner<int[]>).GetConstructor([typeof(IEqualityComparer<ValueTuple<int[]>>)])!,
            Expression.Constant(ContentComparer.Instance)));

    private ParameterExpression NewRows(Type resultType)
    {
        var rows = code.Variable(typeof(Rows<>).MakeGenericType(resultType), "rows");
        _statements.Add(Expression.Assign(rows, Expression.New(rows.Type)));
        return rows;
    }

    private static MethodCallExpression Add(Expression rows, Result result) => Expression.Call(rows, nameof(Rows<int>.Add), null,
        Expression.Convert(result.Value, rows.Type.GenericTypeArguments[0]), result.Id, result.Version);

    private Source Each(ParameterExpression rows) => body =>
    {
        var i = code.Variable(typeof(int), "i");
        var next = Expression.Label("next");
        var leave = Expression.Label("leave");
        return Expression.Block(
            Expression.Assign(i, Expression.Constant(0)),
            Expression.Loop(
                Expression.Block(
                    Expression.IfThen(Expression.GreaterThanOrEqual(i, Expression.Field(rows, nameof(Rows<int>.Count))), Expression.Goto(leave)),
                    body(Result.At(rows, i), next),
                    Expression.Label(next),
                    Expression.PreIncrementAssign(i)),
                leave));
    };

    private static BlockExpression Let(ParameterExpression variable, Expression value, params Expression[] body) =>
        Expression.Block([variable], [Expression.Assign(variable, Expression.Convert(value, variable.Type)), .. body]);

    /// <summary>One result of a step, as expressions.</summary>
    internal sealed record Result(Expression Value, Expression Id, Expression Version)
    {
        public static Result At(Expression rows, Expression position) => new(
            Item(rows, nameof(Rows<int>.Values), position),
            Item(rows, nameof(Rows<int>.Ids), position),
            Item(rows, nameof(Rows<int>.Versions), position));

        private static IndexExpression Item(Expression rows, string array, Expression position) =>
            Expression.ArrayAccess(Expression.Field(rows, array), position);
    }
}
