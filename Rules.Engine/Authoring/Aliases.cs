using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace ExportPolicy.Rules.Engine;

/// <summary>The variables that a rule has named so far.</summary>
internal sealed class Aliases
{
    private readonly Dictionary<string, ParameterExpression> _variables = [];

    /// <summary>Declares the variable of an alias, which later expressions may mention.</summary>
    public ParameterExpression Declare(LambdaExpression alias)
    {
        ArgumentNullException.ThrowIfNull(alias);
        if (alias.Body is not MemberExpression { Member: var member })
            throw new ArgumentException($"The alias {alias} must be a local variable or a field, as in () => order.");
        // The alternatives of an Or may name their facts alike; the actions then mean whichever matched.
        if (!_variables.TryGetValue(member.Name, out var variable) || variable.Type != alias.ReturnType)
            _variables[member.Name] = variable = Expression.Variable(alias.ReturnType, member.Name);
        return variable;
    }

    /// <summary>A variable without alias, called as the conditions call it.</summary>
    public static ParameterExpression Anonymous<T>(params ReadOnlySpan<LambdaExpression> conditions) =>
        Expression.Variable(typeof(T), conditions.IsEmpty ? null : conditions[0].Parameters[0].Name);

    /// <summary>The body of a lambda with aliases replaced by their variables, and parameters by <paramref name="arguments"/>.</summary>
    public Expression Resolve(LambdaExpression lambda, params ParameterExpression[] arguments)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        return new Rewriter(_variables, lambda.Parameters, arguments).Visit(lambda.Body);
    }

    public Expression[] ResolveAll(IEnumerable<LambdaExpression> lambdas, params ParameterExpression[] arguments) =>
        [.. lambdas.Select(lambda => Resolve(lambda, arguments))];

    private sealed class Rewriter(
        Dictionary<string, ParameterExpression> variables,
        IReadOnlyList<ParameterExpression> parameters,
        ParameterExpression[] arguments) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) =>
            IsCaptured(node) && variables.TryGetValue(node.Member.Name, out var variable) && node.Type.IsAssignableFrom(variable.Type)
                ? variable
                : base.VisitMember(node);

        protected override Expression VisitParameter(ParameterExpression node)
        {
            for (int i = 0; i < parameters.Count; i++)
            {
                if (parameters[i] == node)
                    return arguments[i];
            }

            return node;
        }

        // A captured local is a field of a closure object, which may itself be a field of an outer closure.
        private static bool IsCaptured(MemberExpression node) => node.Expression switch
        {
            ConstantExpression => true,
            MemberExpression { Expression: not null } outer when IsClosure(outer.Type) => IsCaptured(outer),
            _ => false,
        };

        private static bool IsClosure(Type type) =>
            type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
    }
}
