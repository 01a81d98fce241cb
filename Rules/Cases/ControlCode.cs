namespace ExportPolicy.Rules;

/// <summary>A code of a control list or of the customs nomenclature.</summary>
public sealed record ControlCode
{
    private ControlCode(string value) => Value = value;

    /// <summary>The canonical text.</summary>
    public string Value { get; }

    /// <summary>Reads a code.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The code.</returns>
    public static ControlCode Parse(string text) => new(text);

    /// <summary>Whether the code is another one or lies below it.</summary>
    /// <param name="other">The other code.</param>
    /// <returns>True when it is.</returns>
    public bool IsAtOrBelow(ControlCode other) => Value == other.Value;

    /// <inheritdoc/>
    public override string ToString() => Value;
}
