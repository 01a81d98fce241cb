namespace ExportPolicy.Rules.Ledger;

/// <summary>Something that was done to a ledger.</summary>
/// <param name="Kind">What.</param>
/// <param name="Seq">The number of the first record concerned; 0 where it concerns none.</param>
/// <param name="Text">What was found, in a sentence.</param>
public sealed record LedgerFault(FaultKind Kind, long Seq, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
