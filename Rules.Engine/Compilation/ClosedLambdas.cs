using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

/// <summary>
/// Compiles lambdas inside an expression that mention nothing matched, as in <c>order.Lines.Any(l => l.IsLethal)</c>.
/// Left in place, each evaluation would create the delegate anew, by reflection.
/// </summary>
internal sealed class ClosedLambdas : ExpressionVisitor
{
    private static readonly ClosedLambdas Instance = new();

    public static Expression Compile(Expression expression) => Instance.Visit(expression);

    protected override Expression VisitLambda<T>(Expression<T> node) => Variables.In(node).Count == 0
        ? Expression.Constant(node.Compile(), typeof(T))
        : base.VisitLambda(node);

    // A quoted lambda is data for a query provider, not code.
    protected override Expression VisitUnary(UnaryExpression node) =>
        node.NodeType == ExpressionType.Quote ? node : base.VisitUnary(node);
}
