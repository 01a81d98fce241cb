namespace ExportPolicy.Rules.Engine;

/// <summary>A query that collects its results into one sorted collection.</summary>
/// <typeparam name="TSource">Type of the collection.</typeparam>
public interface IOrderedQuery<out TSource> : IQuery<TSource>;
