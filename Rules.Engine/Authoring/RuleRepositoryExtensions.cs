namespace ExportPolicy.Rules.Engine;

/// <summary>Compiles rule repositories.</summary>
public static class RuleRepositoryExtensions
{
    /// <summary>The rules that were loaded.</summary>
    /// <param name="repository">The repository.</param>
    /// <returns>What each rule says about itself.</returns>
    public static IEnumerable<IRuleDefinition> GetRules(this RuleRepository repository) =>
        repository.Rules.Select(loaded => loaded.Definition);

    /// <summary>Compiles the rules. The result is immutable and may be shared by threads.</summary>
    /// <param name="repository">The rules.</param>
    /// <returns>Creates sessions over the rules.</returns>
    /// <exception cref="RuleCompilationException">A rule is wrong, or uses what this engine does not have.</exception>
    public static ISessionFactory Compile(this RuleRepository repository) =>
        new SessionFactory(RuleSetCompiler.Compile(repository.Rules));
}
