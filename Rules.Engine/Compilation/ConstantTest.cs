using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;

namespace ExportPolicy.Rules.Engine;

/// <summary>A condition that a property of a fact has one of some values, which are known before any fact is.</summary>
/// <param name="Property">The property.</param>
/// <param name="Values">The values, each once and none null.</param>
internal sealed record ConstantTest(PropertyInfo Property, IReadOnlySet<object> Values)
{
    /// <summary>The tests that every fact of a pattern has to pass.</summary>
    public static IReadOnlyList<ConstantTest> In(Pattern pattern) =>
        [.. Conditions.CheapestFirst(pattern.Conditions, pattern.Variable).Select(condition => Of(condition, pattern.Variable)).OfType<ConstantTest>()];

    private static ConstantTest? Of(Expression condition, ParameterExpression fact) => condition switch
    {
        MemberExpression => Of(condition, fact, [true]),
        UnaryExpression { NodeType: ExpressionType.Not, Operand: MemberExpression member } => Of(member, fact, [false]),
        BinaryExpression { NodeType: ExpressionType.Equal } equal when EqualityJoin.HashesAsItCompares(equal) =>
            Of(equal.Left, fact, ValueOf(equal.Right)) ?? Of(equal.Right, fact, ValueOf(equal.Left)),
        BinaryExpression { NodeType: ExpressionType.OrElse, Method: null } or => Either(Of(or.Left, fact), Of(or.Right, fact)),
        MethodCallExpression { Method.Name: nameof(ISet<>.Contains), Object: { } set, Arguments: [var item] } => Of(item, fact, ItemsOf(set)),
        _ => null,
    };

    private static ConstantTest? Either(ConstantTest? one, ConstantTest? other) =>
        one is not null && one.Property == other?.Property ? one with { Values = new HashSet<object>([.. one.Values, .. other.Values]) } : null;

    private static ConstantTest? Of(Expression tested, ParameterExpression fact, IReadOnlyCollection<object>? values)
    {
        if (values is null || PropertyIn(tested, fact) is not { } property)
            return null;

        // The compiler compares enumerations as integers.
        var type = property.PropertyType;
        HashSet<object> typed = [.. type.IsEnum ? values.Select(value => Enum.ToObject(type, value)) : values];
        return typed.All(type.IsInstanceOfType) ? new(property, typed) : null;
    }

    private static PropertyInfo? PropertyIn(Expression tested, ParameterExpression fact) => tested switch
    {
        MemberExpression { Member: PropertyInfo { GetMethod: { } getter } property } member when member.Expression == fact && !getter.DeclaringType!.IsValueType => property,
        UnaryExpression { NodeType: ExpressionType.Convert, Operand: { Type.IsEnum: true } operand } convert when IsAsInteger(operand.Type, convert.Type) => PropertyIn(operand, fact),
        _ => null,
    };

    // As the compiler compares an enumeration; a narrower integer would make different values equal.
    private static bool IsAsInteger(Type enumeration, Type integer) =>
        enumeration.GetEnumUnderlyingType() is var underlying
        && (integer == underlying || (integer == typeof(int) && Type.GetTypeCode(underlying) is TypeCode.SByte or TypeCode.Byte or TypeCode.Int16 or TypeCode.UInt16));

    private static object[]? ValueOf(Expression expression) => Constant(expression) is { } value ? [value] : null;

    // Only of what never changes: what a set holds is asked here once, and by the condition with every fact.
    private static IReadOnlyCollection<object>? ItemsOf(Expression expression) => Constant(expression) switch
    {
        FrozenSet<string> set when set.Comparer.Equals(StringComparer.Ordinal) || set.Comparer.Equals(EqualityComparer<string>.Default) => set,
        ImmutableHashSet<string> set when set.KeyComparer.Equals(StringComparer.Ordinal) || set.KeyComparer.Equals(EqualityComparer<string>.Default) => set,
        _ => null,
    };

    // A variable that a lambda captures can change, a field that is read-only cannot.
    private static object? Constant(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo { IsInitOnly: true } field, Expression: null or ConstantExpression { Value: not null } } member =>
            field.GetValue((member.Expression as ConstantExpression)?.Value),
        _ => null,
    };
}
