using System.Diagnostics.CodeAnalysis;

namespace ExportPolicy.Rules;

/// <summary>A code of a control list or of the customs nomenclature.</summary>
public sealed record ControlCode
{
    private readonly int _hash;

    private ControlCode(ControlScheme scheme, string value)
    {
        Scheme = scheme;
        Value = value;
        _hash = string.GetHashCode(value, StringComparison.Ordinal);
        var end = ControlCodeGrammar.EndOfParent(scheme, value);
        Parent = end > 0 ? new ControlCode(scheme, value[..end]) : null;
    }

    /// <summary>The list or nomenclature.</summary>
    public ControlScheme Scheme { get; }

    /// <summary>The canonical text: <c>ML3.a</c>, <c>USML VII(a)(1)</c>, <c>ECCN 1A613</c>, <c>EAR99</c>, <c>HS 9306.90</c>.</summary>
    public string Value { get; }

    /// <summary>The code one step above: <c>ML3</c> for <c>ML3.a</c>; null at the top.</summary>
    public ControlCode? Parent { get; }

    /// <summary>Whether a munitions list or dual-use list names the goods. <c>EAR99</c> and the Harmonized System do not.</summary>
    public bool IsListed => Scheme != ControlScheme.Hs && Value != ControlCodeGrammar.Ear99;

    /// <summary>Whether the code names software or technology, and no goods: <c>ML21</c>, <c>ML22</c>, and classification numbers of the groups D and E.</summary>
    public bool IsIntangible => ControlCodeGrammar.IsIntangible(Scheme, Value);

    /// <summary>Reads a code.</summary>
    /// <param name="text">The code with its scheme: <c>ML3.a</c>, <c>USML VII(a)(1)</c>, <c>ECCN 1A613</c>, <c>EAR99</c>, <c>HS 9306.90</c>; in capitals or not.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException">The text is no such code.</exception>
    public static ControlCode Parse(string? text) => TryParse(text, out var code, out var error) ? code : throw new FormatException(error);

    /// <summary>Reads a code, or says why it cannot be read.</summary>
    /// <param name="text">The code with its scheme: <c>ML3.a</c>, <c>USML VII(a)(1)</c>, <c>ECCN 1A613</c>, <c>EAR99</c>, <c>HS 9306.90</c>; in capitals or not.</param>
    /// <param name="code">The code; null when the text is none.</param>
    /// <param name="error">What is wrong with the text; null when it is a code.</param>
    /// <returns>True when the text is a code.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ControlCode? code, [NotNullWhen(false)] out string? error)
    {
        error = ControlCodeGrammar.Read(text, out var scheme, out var value);
        code = error is null ? new ControlCode(scheme, value) : null;
        return code is not null;
    }

    /// <summary>Whether the code is another one or lies below it: <c>ML6.a</c> lies below <c>ML6</c>, <c>ML13</c> not below <c>ML1</c>.</summary>
    /// <param name="other">The other code.</param>
    /// <returns>True when it does.</returns>
    public bool IsAtOrBelow(ControlCode other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (var code = this; code is not null; code = code.Parent)
        {
            if (code.Equals(other))
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public bool Equals(ControlCode? other) =>
        other is not null && (ReferenceEquals(this, other) || (_hash == other._hash && Value == other.Value));

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <inheritdoc/>
    public override string ToString() => Value;
}
