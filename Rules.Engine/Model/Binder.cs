using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

/// <summary>An element that gives a variable its value.</summary>
internal abstract record Binder(ParameterExpression Variable, IReadOnlyList<Expression> Conditions) : LhsElement
{
    public Binder Having(IEnumerable<Expression> conditions) => this with { Conditions = [.. Conditions, .. conditions] };
}
