using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

/// <summary>What the parts of one delegate share while it is written.</summary>
internal sealed class CodeContext(FactSlots slots)
{
    private readonly List<ParameterExpression> _variables = [];
    private readonly List<Expression> _prologue = [];
    private readonly List<Expression> _steps = [];

    public ParameterExpression Memory { get; } = Expression.Parameter(typeof(WorkingMemory), "memory");

    public ParameterExpression State { get; } = Expression.Parameter(typeof(BranchState), "state");

    /// <summary>Variables of the whole delegate.</summary>
    public IReadOnlyList<ParameterExpression> Variables => _variables;

    /// <summary>Statements to run whenever the delegate is entered.</summary>
    public IReadOnlyList<Expression> Prologue => _prologue;

    public IReadOnlyList<Expression> Steps => _steps;

    public int ScratchCount { get; private set; }

    public ParameterExpression Variable(Type type, string name)
    {
        var variable = Expression.Variable(type, name);
        _variables.Add(variable);
        return variable;
    }

    /// <summary>A variable that gets its value whenever the delegate is entered.</summary>
    public ParameterExpression OnEntry(Expression value, string name)
    {
        var variable = Variable(value.Type, name);
        _prologue.Add(Expression.Assign(variable, value));
        return variable;
    }

    public void OnEntry(Expression statement) => _prologue.Add(statement);

    public ParameterExpression FactList(Type factType) => OnEntry(
        Expression.Convert(
            Expression.ArrayIndex(Expression.Field(Memory, nameof(WorkingMemory.Lists)), Expression.Constant(slots.Of(factType))),
            typeof(FactList<>).MakeGenericType(factType)),
        "facts");

    public Expression StateItem(string array, int index) =>
        Expression.ArrayAccess(Expression.Field(State, array), Expression.Constant(index));

    /// <summary>An object that the session keeps for this delegate between calls.</summary>
    public ParameterExpression Scratch(NewExpression create)
    {
        var place = StateItem(nameof(BranchState.Scratch), ScratchCount++);
        return OnEntry(
            Expression.Convert(Expression.Coalesce(place, Expression.Assign(place, create)), create.Type), "scratch");
    }

    /// <summary>Evaluates an expression of the rule, remembering which one it is should it throw.</summary>
    public Expression Step(Expression expression)
    {
        _steps.Add(expression);
        return Expression.Block(
            Expression.Assign(Expression.Property(State, nameof(BranchState.At)), Expression.Constant(_steps.Count - 1)),
            ClosedLambdas.Compile(expression));
    }

    public Expression Require(Expression condition, LabelTarget otherwise) =>
        Expression.IfThen(Expression.Not(Step(condition)), Expression.Goto(otherwise));
}
