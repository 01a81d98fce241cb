namespace ExportPolicy.Rules;

/// <summary>What the reference table says of goods.</summary>
/// <param name="Lethality">The strictest lethality among the codes.</param>
/// <param name="Listed">Whether a munitions list or dual-use list names one of the codes.</param>
/// <param name="Consumable">Whether the goods are used up by use, so that a loan of them cannot be returned.</param>
/// <param name="Code">The code that decided the lethality.</param>
/// <param name="Source">Where the table's entry comes from.</param>
public sealed record Classification(Lethality Lethality, bool Listed, bool Consumable, ControlCode Code, string Source);

/// <summary>A line with what the reference table says of it.</summary>
/// <param name="Line">The line.</param>
/// <param name="Classification">What the table says.</param>
public sealed record ClassifiedLine(TransferLine Line, Classification Classification)
{
    /// <inheritdoc/>
    public override int GetHashCode() => Line.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Line.ToString();
}
