using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

/// <summary>One element of the conditions of a rule, for those who explain what a rule asks for.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Variable">The fact or value that it is about. Where the rule gives it an alias, that is its name.</param>
/// <param name="Conditions">What must hold of it, in order; they mention this and earlier facts by their variables. Those of an <see cref="RuleElementKind.Not"/> hold together of no fact.</param>
/// <param name="Value">The value of a <see cref="RuleElementKind.Let"/>; null for the others.</param>
public sealed record RuleElement(RuleElementKind Kind, ParameterExpression Variable, IReadOnlyList<Expression> Conditions, Expression? Value = null);
