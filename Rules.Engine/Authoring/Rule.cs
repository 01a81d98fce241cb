namespace ExportPolicy.Rules.Engine;

/// <summary>Base of every rule. A rule says <see cref="When"/> it applies and <see cref="Then"/> what follows.</summary>
public abstract class Rule
{
    private RuleBuilder? _builder;

    /// <summary>Describes the rule by calls of <see cref="When"/> and <see cref="Then"/>.</summary>
    public abstract void Define();

    /// <summary>Starts the conditions: patterns over facts, in the order in which later ones refer to earlier ones.</summary>
    /// <returns>The conditions, to be continued.</returns>
    protected ILeftHandSideExpression When() => new LeftHandSide(Builder, Builder.Root);

    /// <summary>Starts the actions, which run in order once for every match.</summary>
    /// <returns>The actions, to be continued.</returns>
    protected IRightHandSideExpression Then() => new RightHandSide(Builder);

    /// <summary>Not supported: write the filter as a condition in <see cref="When"/>.</summary>
    /// <returns>Never.</returns>
    [OutsideSubset(InsteadOf.Filter)]
    protected IFilterExpression Filter() => throw new OutsideSubsetException("Filter()", InsteadOf.Filter);

    /// <summary>Not supported: hand services to the rule as facts.</summary>
    /// <returns>Never.</returns>
    [OutsideSubset(InsteadOf.Dependency)]
    protected IDependencyExpression Dependency() => throw new OutsideSubsetException("Dependency()", InsteadOf.Dependency);

    private RuleBuilder Builder =>
        _builder ?? throw new InvalidOperationException("When() and Then() may be called only inside Define().");

    internal RuleModel Build(RuleDefinition definition)
    {
        var builder = new RuleBuilder();
        _builder = builder;
        try
        {
            Define();
        }
        finally
        {
            _builder = null;
        }

        return builder.Build(definition);
    }
}
