using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

/// <summary>Injected services, which are outside the subset: <see cref="Rule.Dependency"/> never returns.</summary>
public interface IDependencyExpression
{
    /// <summary>Not supported.</summary>
    /// <typeparam name="TDependency">Type of service.</typeparam>
    /// <param name="alias">Variable that would stand for the service.</param>
    /// <returns>Never.</returns>
    IDependencyExpression Resolve<TDependency>(Expression<Func<TDependency>> alias)
        where TDependency : notnull;
}
