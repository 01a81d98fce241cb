using System.Reflection;

namespace ExportPolicy.Rules.Engine;

/// <summary>Says which rule types to load. Types that are no concrete rules are skipped.</summary>
public interface IRuleLoadSpec
{
    /// <summary>Loads types that are not public, too.</summary>
    /// <param name="include">Whether to load them.</param>
    /// <returns>The specification, to be continued.</returns>
    IRuleLoadSpec PrivateTypes(bool include = true);

    /// <summary>Loads types nested in others, too.</summary>
    /// <param name="include">Whether to load them.</param>
    /// <returns>The specification, to be continued.</returns>
    IRuleLoadSpec NestedTypes(bool include = true);

    /// <summary>Adds all rules of assemblies.</summary>
    /// <param name="assemblies">The assemblies.</param>
    /// <returns>The specification, to be continued.</returns>
    IRuleLoadSpec From(params Assembly[] assemblies);

    /// <summary>Adds all rules of assemblies.</summary>
    /// <param name="assemblies">The assemblies.</param>
    /// <returns>The specification, to be continued.</returns>
    IRuleLoadSpec From(IEnumerable<Assembly> assemblies);

    /// <summary>Adds rule types.</summary>
    /// <param name="types">The types.</param>
    /// <returns>The specification, to be continued.</returns>
    IRuleLoadSpec From(params Type[] types);

    /// <summary>Adds rule types.</summary>
    /// <param name="types">The types.</param>
    /// <returns>The specification, to be continued.</returns>
    IRuleLoadSpec From(IEnumerable<Type> types);
}
