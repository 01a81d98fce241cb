namespace ExportPolicy.Rules.Engine;

/// <summary>Start of a query inside a rule.</summary>
public interface IQuery
{
    internal QueryBuilder Builder { get; }
}
