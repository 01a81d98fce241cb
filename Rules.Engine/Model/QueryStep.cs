using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

/// <summary>One step of a query; its expressions mention the result of the step before as <paramref name="Row"/>.</summary>
internal abstract record QueryStep(ParameterExpression Row);

internal sealed record MatchStep(ParameterExpression Row, IReadOnlyList<Expression> Conditions) : QueryStep(Row);

internal sealed record WhereStep(ParameterExpression Row, IReadOnlyList<Expression> Conditions) : QueryStep(Row);

internal sealed record SelectStep(ParameterExpression Row, Expression Selector) : QueryStep(Row);

internal sealed record SelectManyStep(ParameterExpression Row, Expression Selector, Type ResultType) : QueryStep(Row);

internal sealed record GroupByStep(ParameterExpression Row, Expression Key, Expression Element) : QueryStep(Row);

internal sealed record CollectStep(ParameterExpression Row, IReadOnlyList<SortKey> SortKeys) : QueryStep(Row);

internal sealed record SortKey(Expression Key, bool Descending);
