using System.Linq.Expressions;

namespace ExportPolicy.Rules.Engine;

/// <summary>Agenda filters, which are outside the subset: <see cref="Rule.Filter"/> never returns.</summary>
public interface IFilterExpression
{
    /// <summary>Not supported.</summary>
    /// <param name="keySelectors">Keys to watch.</param>
    /// <returns>Never.</returns>
    IFilterExpression OnChange(params Expression<Func<object>>[] keySelectors);

    /// <summary>Not supported.</summary>
    /// <param name="predicates">Conditions of the filter.</param>
    /// <returns>Never.</returns>
    IFilterExpression Where(params Expression<Func<bool>>[] predicates);
}
