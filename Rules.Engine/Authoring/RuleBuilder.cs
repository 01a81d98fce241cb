using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

/// <summary>Collects conditions and actions while a rule defines itself.</summary>
internal sealed class RuleBuilder
{
    public GroupBuilder Root { get; } = new(isOr: false);

    public Aliases Aliases { get; } = new();

    public ParameterExpression Context { get; } = Expression.Parameter(typeof(IContext), "ctx");

    public List<Expression> Actions { get; } = [];

    public bool Yields { get; set; }

    public RuleModel Build(RuleDefinition definition)
    {
        if (definition.Repeatability != RuleRepeatability.Repeatable)
            throw new OutsideSubsetException("[Repeatability(NonRepeatable)]", "read query results only in rules of a lower priority than the rules that insert their facts");
        if (Actions.Count == 0)
            throw new InvalidOperationException("The rule has no action; add Then().Do(...).");

        var branches = Alternatives.Of(Root.Build());
        foreach (var twice in branches.SelectMany(branch => branch.OfType<Binder>().CountBy(binder => binder.Variable)).Where(count => count.Value > 1))
            throw new InvalidOperationException($"The alias '{twice.Key.Name}' is used twice; give each Match, Let and Query its own.");
        if (Yields && branches.Any(branch => branch.Any(element => element is Query or Quantifier { Negated: true })))
            throw new OutsideSubsetException("Yield(...) in a rule with Not, All or Query, whose fact would have to be taken back or updated later", InsteadOf.Yield);
        return new RuleModel(definition, branches, Context, Actions);
    }
}
