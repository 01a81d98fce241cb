using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace ExportPolicy.Rules;

/// <summary>Writes a condition as the C# that a person would write.</summary>
internal sealed class ConditionText : ExpressionVisitor
{
    private readonly StringBuilder _text = new();
    private readonly IReadOnlyDictionary<string, string> _aliases;

    private ConditionText(IReadOnlyDictionary<string, string> aliases) => _aliases = aliases;

    /// <summary>The condition as C#.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="aliases">Other names for some of its variables.</param>
    public static string Of(Expression condition, IReadOnlyDictionary<string, string> aliases)
    {
        var writer = new ConditionText(aliases);
        writer.Visit(condition);
        return writer._text.ToString();
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        var name = node.Name ?? "";
        _text.Append(_aliases.GetValueOrDefault(name, name));
        return node;
    }

    protected override Expression VisitConstant(ConstantExpression node)
    {
        _text.Append(Literal(node.Value, node.Type));
        return node;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        // What a rule captures is known by its own name.
        if (node.Expression is ConstantExpression)
            _text.Append(node.Member.Name);
        else
            Member(node.Expression, node.Member);
        return node;
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node is { Method.Name: nameof(MethodInfo.CreateDelegate), Object: ConstantExpression { Value: MethodInfo group } })
        {
            // A method named in the place of a lambda.
            Member(group.IsStatic ? null : node.Arguments[^1], group);
            return node;
        }

        if (node.Method is { IsSpecialName: true, Name: "get_Item" })
        {
            Operand(node.Object!);
            List("[", node.Arguments, "]");
            return node;
        }

        var isExtension = node.Method.IsDefined(typeof(ExtensionAttribute), inherit: false);
        Member(isExtension ? node.Arguments[0] : node.Object, node.Method);
        List("(", isExtension ? node.Arguments.Skip(1) : node.Arguments, ")");
        return node;
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (node.NodeType == ExpressionType.ArrayIndex)
        {
            Operand(node.Left);
            List("[", [node.Right], "]");
            return node;
        }

        // An enum is compared as a number; both sides are written as the enum that one of them is.
        var type = EnumOf(node.Left) ?? EnumOf(node.Right);
        Side(node.Left, type);
        _text.Append(' ').Append(Sign(node.NodeType)).Append(' ');
        Side(node.Right, type);
        return node;
    }

    protected override Expression VisitUnary(UnaryExpression node)
    {
        switch (node.NodeType)
        {
            case ExpressionType.Not:
                _text.Append('!');
                Operand(node.Operand);
                break;
            case ExpressionType.Negate or ExpressionType.NegateChecked:
                _text.Append('-');
                Operand(node.Operand);
                break;
            default:
                // A conversion that the compiler adds says nothing to a reader.
                Visit(node.Operand);
                break;
        }

        return node;
    }

    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        if (node.Parameters is [var only])
            _text.Append(only.Name);
        else
            List("(", node.Parameters, ")");
        _text.Append(" => ");
        Visit(node.Body);
        return node;
    }

    protected override Expression VisitConditional(ConditionalExpression node)
    {
        Operand(node.Test);
        _text.Append(" ? ");
        Operand(node.IfTrue);
        _text.Append(" : ");
        Operand(node.IfFalse);
        return node;
    }

    protected override Expression VisitTypeBinary(TypeBinaryExpression node)
    {
        Operand(node.Expression);
        _text.Append(" is ").Append(NameOf(node.TypeOperand));
        return node;
    }

    protected override Expression VisitNew(NewExpression node)
    {
        _text.Append("new ").Append(NameOf(node.Type));
        List("(", node.Arguments, ")");
        return node;
    }

    protected override Expression VisitNewArray(NewArrayExpression node)
    {
        List("[", node.Expressions, "]");
        return node;
    }

    private void Member(Expression? target, MemberInfo member)
    {
        if (target is not null)
        {
            Operand(target);
            _text.Append('.');
        }
        else if (member.DeclaringType is { } type && !type.IsSubclassOf(typeof(Rule)))
        {
            _text.Append(NameOf(type)).Append('.');
        }

        _text.Append(member.Name);
    }

    private void Operand(Expression node)
    {
        var inner = Unconverted(node);
        var needsBrackets = inner is ConditionalExpression or TypeBinaryExpression || (inner is BinaryExpression && inner.NodeType != ExpressionType.ArrayIndex);
        if (needsBrackets)
            _text.Append('(');
        Visit(inner);
        if (needsBrackets)
            _text.Append(')');
    }

    private void Side(Expression node, Type? type)
    {
        var inner = Unconverted(node);
        if (type is not null && inner is ConstantExpression { Value: { } number })
            _text.Append(Literal(Enum.ToObject(type, number), type));
        else if (inner is BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.OrElse or ExpressionType.Coalesce } or ConditionalExpression)
            Operand(inner);
        else
            Visit(inner);
    }

    private void List(string open, IEnumerable<Expression> items, string close)
    {
        _text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first)
                _text.Append(", ");
            Visit(item);
            first = false;
        }

        _text.Append(close);
    }

    private static Expression Unconverted(Expression node)
    {
        while (node is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked or ExpressionType.TypeAs or ExpressionType.Quote } conversion)
            node = conversion.Operand;
        return node;
    }

    private static Type? EnumOf(Expression node)
    {
        var type = Nullable.GetUnderlyingType(Unconverted(node).Type) ?? Unconverted(node).Type;
        return type.IsEnum ? type : null;
    }

    private static string Literal(object? value, Type type) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => $"\"{text}\"",
        Enum => $"{NameOf(Nullable.GetUnderlyingType(type) ?? type)}.{value}",
        DateOnly day => day.ToIso(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string NameOf(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GenericTypeArguments.Select(NameOf))}>"
        : type.Name;

    private static string Sign(ExpressionType type) => type switch
    {
        ExpressionType.Equal => "==",
        ExpressionType.NotEqual => "!=",
        ExpressionType.LessThan => "<",
        ExpressionType.LessThanOrEqual => "<=",
        ExpressionType.GreaterThan => ">",
        ExpressionType.GreaterThanOrEqual => ">=",
        ExpressionType.AndAlso => "&&",
        ExpressionType.OrElse => "||",
        ExpressionType.And => "&",
        ExpressionType.Or => "|",
        ExpressionType.ExclusiveOr => "^",
        ExpressionType.Coalesce => "??",
        ExpressionType.Add or ExpressionType.AddChecked => "+",
        ExpressionType.Subtract or ExpressionType.SubtractChecked => "-",
        ExpressionType.Multiply or ExpressionType.MultiplyChecked => "*",
        ExpressionType.Divide => "/",
        ExpressionType.Modulo => "%",
        _ => type.ToString(),
    };
}
