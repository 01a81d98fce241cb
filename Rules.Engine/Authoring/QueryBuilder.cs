using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

/// <summary>Collects the steps of a query while a rule defines itself.</summary>
internal sealed class QueryBuilder(Aliases aliases)
{
    private readonly List<QueryStep> _steps = [];

    public IReadOnlyList<QueryStep> Steps => _steps.Count > 0
        ? _steps
        : throw new InvalidOperationException("A query must start with Match<T>(...).");

    public QueryBuilder Match<TFact>(Expression<Func<TFact, bool>>[] conditions)
    {
        var row = Aliases.Anonymous<TFact>(conditions);
        return Add(new MatchStep(row, aliases.ResolveAll(conditions, row)));
    }

    public QueryBuilder Where<TSource>(Expression<Func<TSource, bool>>[] predicates)
    {
        var row = Aliases.Anonymous<TSource>(predicates);
        return Add(new WhereStep(row, aliases.ResolveAll(predicates, row)));
    }

    public QueryBuilder Select<TSource, TResult>(Expression<Func<TSource, TResult>> selector)
    {
        var row = Aliases.Anonymous<TSource>(selector);
        return Add(new SelectStep(row, aliases.Resolve(selector, row)));
    }

    public QueryBuilder SelectMany<TSource, TResult>(Expression<Func<TSource, IEnumerable<TResult>>> selector)
    {
        var row = Aliases.Anonymous<TSource>(selector);
        return Add(new SelectManyStep(row, aliases.Resolve(selector, row), typeof(TResult)));
    }

    public QueryBuilder GroupBy<TSource, TKey, TElement>(
        Expression<Func<TSource, TKey>> keySelector, Expression<Func<TSource, TElement>> elementSelector)
    {
        var row = Aliases.Anonymous<TSource>(keySelector);
        return Add(new GroupByStep(row, aliases.Resolve(keySelector, row), aliases.Resolve(elementSelector, row)));
    }

    public QueryBuilder Collect<TSource>() => Add(new CollectStep(Aliases.Anonymous<TSource>(), []));

    public QueryBuilder OrderBy<TSource, TKey>(Expression<Func<TSource, TKey>> keySelector, bool descending)
    {
        var collect = (CollectStep)_steps[^1];
        var key = new SortKey(aliases.Resolve(keySelector, collect.Row), descending);
        _steps[^1] = collect with { SortKeys = [.. collect.SortKeys, key] };
        return this;
    }

    private QueryBuilder Add(QueryStep step)
    {
        _steps.Add(step);
        return this;
    }
}
