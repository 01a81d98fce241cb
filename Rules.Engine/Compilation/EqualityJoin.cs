using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace ExportPolicy.Rules.Engine;

/// <summary>A condition that compares a key of a fact with a value known before.</summary>
internal sealed record EqualityJoin(Expression FactKey, Expression OuterKey)
{
    public static EqualityJoin? In(IEnumerable<Expression> conditions, ParameterExpression fact) =>
        conditions.Select(condition => Of(condition, fact)).FirstOrDefault(join => join is not null);

    private static EqualityJoin? Of(Expression condition, ParameterExpression fact)
    {
        if (condition is not BinaryExpression { NodeType: ExpressionType.Equal } equal
            || equal.Left.Type != equal.Right.Type
            || !HashesAsItCompares(equal))
        {
            return null;
        }

        return Is(equal.Left, fact, equal.Right) ? new(equal.Left, equal.Right)
            : Is(equal.Right, fact, equal.Left) ? new(equal.Right, equal.Left)
            : null;
    }

    private static bool Is(Expression key, ParameterExpression fact, Expression other)
    {
        var known = Variables.In(other);
        return known.Count > 0 && !known.Contains(fact) && Variables.In(key) is { Count: 1 } own && own.Contains(fact);
    }

    /// <summary>Whether values that are == have equal hashes: true of simple types and of records, whose == is generated from Equals.</summary>
    public static bool HashesAsItCompares(BinaryExpression equal)
    {
        var type = Nullable.GetUnderlyingType(equal.Left.Type) ?? equal.Left.Type;
        return type.IsEnum
            || (Type.GetTypeCode(type) is not TypeCode.Object and not TypeCode.Empty and not TypeCode.DBNull)
            || type == typeof(Guid) || type == typeof(DateOnly) || type == typeof(TimeOnly) || type == typeof(DateTimeOffset)
            || (equal.Method is { } method && method.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false));
    }
}
