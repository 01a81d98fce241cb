namespace ExportPolicy.Rules.Engine;

/// <summary>A query that collects its results into one collection.</summary>
/// <typeparam name="TSource">Type of the collection.</typeparam>
public interface ICollectQuery<out TSource> : IQuery<TSource>;
