using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

/// <summary>A computed value.</summary>
internal sealed record Binding(ParameterExpression Variable, Expression Value, IReadOnlyList<Expression> Conditions)
    : Binder(Variable, Conditions);
