using System.Linq.Expressions;
using System.Reflection;

namespace ExportPolicy.Rules.Engine;

/// <summary>Rejects calls of members that exist only for their error message.</summary>
internal sealed class SubsetCheck : ExpressionVisitor
{
    public static readonly SubsetCheck Instance = new();

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.GetCustomAttribute<OutsideSubsetAttribute>() is { } outside)
            throw new OutsideSubsetException($"{node.Method.Name}(...)", outside.Instead);
        return base.VisitMethodCall(node);
    }
}
