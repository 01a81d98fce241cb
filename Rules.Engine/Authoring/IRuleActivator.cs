namespace ExportPolicy.Rules.Engine;

/// <summary>Creates the instances of a rule type; replace it to create rules with arguments.</summary>
public interface IRuleActivator
{
    /// <summary>Creates the instances of a rule type.</summary>
    /// <param name="type">Type derived from <see cref="Rule"/>.</param>
    /// <returns>One or several instances; each is a rule of its own.</returns>
    IEnumerable<Rule> Activate(Type type);
}
