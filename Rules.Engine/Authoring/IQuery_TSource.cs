namespace ExportPolicy.Rules.Engine;

/// <summary>A query inside a rule.</summary>
/// <typeparam name="TSource">Type of its results.</typeparam>
public interface IQuery<out TSource>
{
    internal QueryBuilder Builder { get; }
}
