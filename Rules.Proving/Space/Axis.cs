namespace ExportPolicy.Rules.Proving;

/// <summary>One way in which cases differ: a name, and the values that the policies and rules can tell apart. The first is the plainest.</summary>
/// <param name="Name">What differs, such as <c>end user</c>.</param>
/// <param name="Values">The values; at least one.</param>
internal sealed record Axis(string Name, IReadOnlyList<AxisValue> Values)
{
    /// <summary>The same axis with those values alone that a caller wants; the plainest always stays.</summary>
    public Axis Only(Func<AxisValue, bool> wanted) => this with { Values = [.. Values.Where((value, i) => i == 0 || wanted(value))] };

    /// <summary>The same axis with the plainest value and those to which no other adds anything.</summary>
    public Axis Gravest => Only(value => !Values.Any(other => other.Adds == value));
}

/// <summary>One value of an axis.</summary>
/// <param name="Name">The value in words, such as <c>UA</c>.</param>
/// <param name="Apply">Puts it into a case.</param>
/// <param name="Adds">On an axis of evidence, the value to which this one adds more: what it says is said here too. Null for the plainest.</param>
internal sealed record AxisValue(string Name, Action<CaseDraft> Apply, AxisValue? Adds = null);
