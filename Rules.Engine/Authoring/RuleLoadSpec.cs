using System.Reflection;

namespace ExportPolicy.Rules.Engine;

internal sealed class RuleLoadSpec : IRuleLoadSpec
{
    private readonly List<Type> _types = [];
    private bool _privateTypes;
    private bool _nestedTypes;

    public IEnumerable<Type> RuleTypes => _types
        .Where(type => _privateTypes || !type.IsNotPublic)
        .Where(type => _nestedTypes || !type.IsNested);

    public IRuleLoadSpec PrivateTypes(bool include = true)
    {
        _privateTypes = include;
        return this;
    }

    public IRuleLoadSpec NestedTypes(bool include = true)
    {
        _nestedTypes = include;
        return this;
    }

    public IRuleLoadSpec From(params Assembly[] assemblies) => From(assemblies.AsEnumerable());

    public IRuleLoadSpec From(IEnumerable<Assembly> assemblies) => From(assemblies.SelectMany(assembly => assembly.DefinedTypes));

    public IRuleLoadSpec From(params Type[] types) => From(types.AsEnumerable());

    public IRuleLoadSpec From(IEnumerable<Type> types)
    {
        _types.AddRange(types.Where(type =>
            type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract && !type.IsGenericTypeDefinition));
        return this;
    }
}
