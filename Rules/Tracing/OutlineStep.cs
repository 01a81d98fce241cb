namespace ExportPolicy.Rules;

/// <summary>One step of a rule.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Alias">The name of its fact or value.</param>
/// <param name="Type">The type of that.</param>
/// <param name="Slot">Where it stands among the facts that conditions are given.</param>
/// <param name="Conditions">What must hold of it, in order.</param>
/// <param name="Value">Computes the value of a <see cref="OutlineStepKind.Let"/>; null for the others.</param>
internal sealed record OutlineStep(
    OutlineStepKind Kind,
    string Alias,
    Type Type,
    int Slot,
    IReadOnlyList<OutlineCondition> Conditions,
    Func<object?[], object?>? Value);

/// <summary>A condition.</summary>
/// <param name="Text">As C#.</param>
/// <param name="Holds">Whether it holds of the facts.</param>
internal sealed record OutlineCondition(string Text, Func<object?[], bool> Holds);
