namespace ExportPolicy.Rules.Engine;

/// <summary>Collects rules to be compiled together.</summary>
/// <param name="activator">Creates the rules.</param>
public class RuleRepository(IRuleActivator activator)
{
    private readonly List<LoadedRule> _rules = [];

    /// <summary>Creates a repository whose rules are created by their parameterless constructors.</summary>
    public RuleRepository()
        : this(new DefaultRuleActivator())
    {
    }

    /// <summary>Creates the rules that <see cref="Load"/> finds.</summary>
    public IRuleActivator Activator { get; set; } = activator;

    internal IReadOnlyList<LoadedRule> Rules => _rules;

    /// <summary>Adds rules.</summary>
    /// <param name="specAction">Says which.</param>
    /// <exception cref="RuleActivationException">A rule could not be created.</exception>
    public void Load(Action<IRuleLoadSpec> specAction)
    {
        ArgumentNullException.ThrowIfNull(specAction);
        var spec = new RuleLoadSpec();
        specAction(spec);
        foreach (var type in spec.RuleTypes)
        {
            foreach (var rule in Activate(type))
                _rules.Add(new LoadedRule(rule, new RuleDefinition(type, rule)));
        }
    }

    private Rule[] Activate(Type type)
    {
        try
        {
            return [.. Activator.Activate(type)];
        }
        catch (Exception e)
        {
            throw new RuleActivationException(type, e);
        }
    }
}
