using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

/// <summary>The results of a pipeline; the first step is a <see cref="MatchStep"/>.</summary>
internal sealed record Query(ParameterExpression Variable, IReadOnlyList<QueryStep> Steps, IReadOnlyList<Expression> Conditions)
    : Binder(Variable, Conditions);
