using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

/// <summary>The variables that an expression takes from outside.</summary>
internal sealed class Variables : ExpressionVisitor
{
    private readonly HashSet<ParameterExpression> _found = [];

    public static IReadOnlySet<ParameterExpression> In(Expression expression)
    {
        var visitor = new Variables();
        visitor.Visit(expression);
        return visitor._found;
    }

    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        bool[] outer = [.. node.Parameters.Select(_found.Contains)];
        base.VisitLambda(node);
        for (int i = 0; i < outer.Length; i++)
        {
            if (!outer[i])
                _found.Remove(node.Parameters[i]);
        }

        return node;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _found.Add(node);
        return node;
    }
}
