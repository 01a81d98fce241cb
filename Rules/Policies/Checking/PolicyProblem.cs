namespace ExportPolicy.Rules;

/// <summary>Something about a policy file that its author should know.</summary>
/// <param name="Id">The id of the kind of problem, such as <c>EXP4001</c>; docs/diagnostics has a page for each.</param>
/// <param name="Severity">Whether the file can be used all the same.</param>
/// <param name="Error">Where it stands, what it is, and what to do.</param>
public sealed record PolicyProblem(string Id, PolicyProblemSeverity Severity, PolicyError Error)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Words<PolicyProblemSeverity>.Of(Severity)} {Id}: {Error}";
}
