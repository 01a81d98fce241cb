namespace ExportPolicy.Rules.Engine;

internal sealed class DefaultRuleActivator : IRuleActivator
{
    public IEnumerable<Rule> Activate(Type type) => [(Rule)Activator.CreateInstance(type)!];
}
