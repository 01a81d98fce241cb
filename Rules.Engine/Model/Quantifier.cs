using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

/// <summary>
/// Whether some fact of a type meets the conditions. "All" is "no fact meets the base condition and fails the others",
/// so a negated quantifier can only turn from true to false as facts are added.
/// </summary>
internal sealed record Quantifier(ParameterExpression Variable, IReadOnlyList<Expression> Conditions, bool Negated) : LhsElement;
