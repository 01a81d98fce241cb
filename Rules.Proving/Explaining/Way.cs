namespace ExportPolicy.Rules.Proving;

/// <summary>A smallest set of lawful steps that leads to a better verdict, as the engine decided.</summary>
/// <param name="Steps">The steps, in the order in which they are taken; without any one of them the verdict would not be reached.</param>
/// <param name="Case">The case after the steps. What is not known of it yet stands there as it was assumed; it is no case to hand in.</param>
/// <param name="Policies">The policies after the steps: others than before only where a policy owner is asked.</param>
/// <param name="Assessment">What the engine says of that case.</param>
public sealed record Way(EquatableArray<Step> Steps, Case Case, PolicySet Policies, Assessment Assessment)
{
    /// <summary>The outcome that it leads to.</summary>
    public Outcome Outcome => Assessment.Outcome;
}
