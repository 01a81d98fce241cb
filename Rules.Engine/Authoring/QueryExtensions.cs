using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

/// <summary>The operators of a query inside a rule.</summary>
public static class QueryExtensions
{
    /// <summary>Starts with the facts of a type that meet the conditions.</summary>
    /// <typeparam name="TFact">Type of fact.</typeparam>
    /// <param name="query">Start of the query.</param>
    /// <param name="conditions">Conditions, all of which must hold.</param>
    /// <returns>The query, to be continued.</returns>
    public static IQuery<TFact> Match<TFact>(this IQuery query, params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull => new QueryExpression<TFact>(query.Builder.Match(conditions));

    /// <summary>Not supported: name the value with <c>Let</c>.</summary>
    /// <typeparam name="TFact">Type of value.</typeparam>
    /// <param name="query">Start of the query.</param>
    /// <param name="source">The value.</param>
    /// <returns>Never.</returns>
    [OutsideSubset(InsteadOf.From)]
    public static IQuery<TFact> From<TFact>(this IQuery query, Expression<Func<TFact>> source)
        where TFact : notnull =>
        throw new OutsideSubsetException("From(...) in a query", InsteadOf.From);

    /// <summary>Keeps the results that meet the conditions.</summary>
    /// <typeparam name="TSource">Type of result.</typeparam>
    /// <param name="source">The query.</param>
    /// <param name="predicates">Conditions, all of which must hold.</param>
    /// <returns>The query, to be continued.</returns>
    public static IQuery<TSource> Where<TSource>(this IQuery<TSource> source, params Expression<Func<TSource, bool>>[] predicates)
        where TSource : notnull => new QueryExpression<TSource>(source.Builder.Where(predicates));

    /// <summary>Turns every result into another one. Different results must stay different.</summary>
    /// <typeparam name="TSource">Type of result.</typeparam>
    /// <typeparam name="TResult">Type of new result.</typeparam>
    /// <param name="source">The query.</param>
    /// <param name="selector">Computes the new result.</param>
    /// <returns>The query, to be continued.</returns>
    public static IQuery<TResult> Select<TSource, TResult>(this IQuery<TSource> source, Expression<Func<TSource, TResult>> selector)
        where TSource : notnull => new QueryExpression<TResult>(source.Builder.Select(selector));

    /// <summary>Turns every result into several ones; equal ones count once.</summary>
    /// <typeparam name="TSource">Type of result.</typeparam>
    /// <typeparam name="TResult">Type of new result.</typeparam>
    /// <param name="source">The query.</param>
    /// <param name="selector">Computes the new results.</param>
    /// <returns>The query, to be continued.</returns>
    public static IQuery<TResult> SelectMany<TSource, TResult>(this IQuery<TSource> source, Expression<Func<TSource, IEnumerable<TResult>>> selector)
        where TSource : notnull => new QueryExpression<TResult>(source.Builder.SelectMany(selector));

    /// <summary>Groups the results by a key; every group is a result.</summary>
    /// <typeparam name="TSource">Type of result.</typeparam>
    /// <typeparam name="TKey">Type of key.</typeparam>
    /// <param name="source">The query.</param>
    /// <param name="keySelector">Computes the key.</param>
    /// <returns>The query, to be continued.</returns>
    public static IQuery<IGrouping<TKey, TSource>> GroupBy<TSource, TKey>(this IQuery<TSource> source, Expression<Func<TSource, TKey>> keySelector)
        where TSource : notnull
        where TKey : notnull => source.GroupBy(keySelector, x => x);

    /// <summary>Groups elements of the results by a key; every group is a result.</summary>
    /// <typeparam name="TSource">Type of result.</typeparam>
    /// <typeparam name="TKey">Type of key.</typeparam>
    /// <typeparam name="TElement">Type of element.</typeparam>
    /// <param name="source">The query.</param>
    /// <param name="keySelector">Computes the key.</param>
    /// <param name="elementSelector">Computes the element.</param>
    /// <returns>The query, to be continued.</returns>
    public static IQuery<IGrouping<TKey, TElement>> GroupBy<TSource, TKey, TElement>(this IQuery<TSource> source,
        Expression<Func<TSource, TKey>> keySelector,
        Expression<Func<TSource, TElement>> elementSelector)
        where TSource : notnull
        where TKey : notnull
        where TElement : notnull =>
        new QueryExpression<IGrouping<TKey, TElement>>(source.Builder.GroupBy(keySelector, elementSelector));

    /// <summary>Collects all results into one collection, which is empty when there are none.</summary>
    /// <typeparam name="TSource">Type of result.</typeparam>
    /// <param name="source">The query.</param>
    /// <returns>The query, to be continued.</returns>
    public static ICollectQuery<IEnumerable<TSource>> Collect<TSource>(this IQuery<TSource> source)
        where TSource : notnull => new QueryExpression<IEnumerable<TSource>>(source.Builder.Collect<TSource>());

    /// <summary>Sorts the collection by a key, ascending.</summary>
    /// <typeparam name="TSource">Type of element.</typeparam>
    /// <typeparam name="TKey">Type of key.</typeparam>
    /// <param name="source">The query.</param>
    /// <param name="keySelector">Computes the key.</param>
    /// <returns>The query, to be continued.</returns>
    public static IOrderedQuery<IEnumerable<TSource>> OrderBy<TSource, TKey>(this ICollectQuery<IEnumerable<TSource>> source, Expression<Func<TSource, TKey>> keySelector)
        where TSource : notnull => Sorted(source, keySelector, descending: false);

    /// <summary>Sorts the collection by a key, descending.</summary>
    /// <typeparam name="TSource">Type of element.</typeparam>
    /// <typeparam name="TKey">Type of key.</typeparam>
    /// <param name="source">The query.</param>
    /// <param name="keySelector">Computes the key.</param>
    /// <returns>The query, to be continued.</returns>
    public static IOrderedQuery<IEnumerable<TSource>> OrderByDescending<TSource, TKey>(this ICollectQuery<IEnumerable<TSource>> source, Expression<Func<TSource, TKey>> keySelector)
        where TSource : notnull => Sorted(source, keySelector, descending: true);

    /// <summary>Sorts equal elements by a further key, ascending.</summary>
    /// <typeparam name="TSource">Type of element.</typeparam>
    /// <typeparam name="TKey">Type of key.</typeparam>
    /// <param name="source">The query.</param>
    /// <param name="keySelector">Computes the key.</param>
    /// <returns>The query, to be continued.</returns>
    public static IOrderedQuery<IEnumerable<TSource>> ThenBy<TSource, TKey>(this IOrderedQuery<IEnumerable<TSource>> source, Expression<Func<TSource, TKey>> keySelector)
        where TSource : notnull => Sorted(source, keySelector, descending: false);

    /// <summary>Sorts equal elements by a further key, descending.</summary>
    /// <typeparam name="TSource">Type of element.</typeparam>
    /// <typeparam name="TKey">Type of key.</typeparam>
    /// <param name="source">The query.</param>
    /// <param name="keySelector">Computes the key.</param>
    /// <returns>The query, to be continued.</returns>
    public static IOrderedQuery<IEnumerable<TSource>> ThenByDescending<TSource, TKey>(this IOrderedQuery<IEnumerable<TSource>> source, Expression<Func<TSource, TKey>> keySelector)
        where TSource : notnull => Sorted(source, keySelector, descending: true);

    private static QueryExpression<IEnumerable<TSource>> Sorted<TSource, TKey>(
        IQuery<IEnumerable<TSource>> source, Expression<Func<TSource, TKey>> keySelector, bool descending) =>
        new(source.Builder.OrderBy(keySelector, descending));
}
