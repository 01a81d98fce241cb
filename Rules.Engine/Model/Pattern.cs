using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

/// <summary>The facts of a type.</summary>
internal sealed record Pattern(ParameterExpression Variable, IReadOnlyList<Expression> Conditions)
    : Binder(Variable, Conditions);
