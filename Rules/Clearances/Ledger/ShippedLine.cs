namespace ExportPolicy.Rules;

/// <summary>What has left of a line.</summary>
/// <param name="Amount">The amount.</param>
/// <param name="Line">The line as it was when it was cleared; null where that record was purged.</param>
public sealed record ShippedLine(LineAmount Amount, TransferLine? Line)
{
    /// <summary>Whether a transfer has the same goods on that line still.</summary>
    internal bool IsIn(Transfer transfer) => transfer.Lines.FirstOrDefault(line => line.Id == Amount.LineId) is { } now &&
        (Line is null || (Line.Description == now.Description && Line.Codes.Equals(now.Codes))) && Amount.IsIn(LineAmount.Of(now).Unit);
}
