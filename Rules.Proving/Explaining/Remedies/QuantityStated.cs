namespace ExportPolicy.Rules.Proving;

/// <summary>Quantities that are not known are stated.</summary>
internal sealed class QuantityStated : IRemedy
{
    public IEnumerable<Move> For(Situation situation)
    {
        var unknown = situation.Assessment.Findings.Where(finding => finding.RuleId == RuleIds.QuantityUnknown).ToList();
        if (unknown.Count == 0)
            return [];
        var lines = situation.Transfer.LinesOf(unknown);
        var least = new Quantity(1, UnitOf(situation.Transfer));
        return
        [
            new Move(
                StepKind.Fact,
                "quantity",
                $"State the quantity of {TransferChanges.InWords(lines)}. Asked with {least}, the least there can be: caps, licences and certificates count the true one.",
                asked => asked.With(asked.Transfer.WithEachLine(line => lines.Contains(line.Id) && line.Quantity is null ? line.With(quantity: least) : line)),
                finding => finding.RuleId == RuleIds.QuantityUnknown)
            {
                Lines = lines,
                ForApplicant = $"State the quantity of {TransferChanges.InWords(lines)}.",
            },
        ];
    }

    // The unit in which the papers count, or the other lines do.
    private static string UnitOf(Transfer transfer) =>
        (transfer.Documents.Certificates.FirstOrDefault(certificate => certificate.Quantity is not null)?.Quantity ??
         transfer.Documents.Licences.FirstOrDefault(licence => licence.Quantity is not null)?.Quantity ??
         transfer.EndUse?.Requirement ??
         transfer.Lines.FirstOrDefault(line => line.Quantity is not null)?.Quantity)?.Unit ?? "pieces";
}
