using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

/// <summary>One condition element of a rule. Expressions mention matched values by their variables.</summary>
internal abstract record LhsElement;

/// <summary>An element that gives a variable its value.</summary>
internal abstract record Binder(ParameterExpression Variable, IReadOnlyList<Expression> Conditions) : LhsElement
{
    public Binder Having(IEnumerable<Expression> conditions) => this with { Conditions = [.. Conditions, .. conditions] };
}
