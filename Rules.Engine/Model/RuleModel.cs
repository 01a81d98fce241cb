using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

/// <summary>Immutable description of a rule: alternatives, each a list of elements in order, and actions.</summary>
internal sealed record RuleModel(
    RuleDefinition Definition,
    IReadOnlyList<IReadOnlyList<LhsElement>> Branches,
    ParameterExpression Context,
    IReadOnlyList<Expression> Actions);
