namespace ExportPolicy.Rules;

/// <summary>How much of a cap a transfer takes, together with earlier transfers.</summary>
/// <param name="Total">The amount, in the unit of the cap; null where it cannot be told.</param>
/// <param name="Earlier">The part of it that earlier transfers took.</param>
/// <param name="Unknown">Why it cannot be told; null where it can.</param>
internal sealed record CapUse(Quantity? Total, decimal Earlier, string? Unknown)
{
    /// <summary>Counts the goods under a cap.</summary>
    /// <returns>The use; null when no goods of the transfer are under the cap.</returns>
    public static CapUse? Of(QuantityCap cap, Evidence evidence, IEnumerable<ClassifiedLine> lines)
    {
        var goods = lines.Where(cap.Goods.Includes).OrderBy(line => line.Line.Id, StringComparer.Ordinal).ToList();
        if (goods.Count == 0)
            return null;
        var earlier = 0m;
        foreach (var prior in evidence.PriorTransfers.Where(prior => CountsUnder(prior, cap)).OrderBy(prior => prior.Id, StringComparer.Ordinal))
        {
            if (Amount(prior.Quantity, cap) is not { } amount)
                return new CapUse(null, earlier, $"the quantity of {prior} is not known in {cap.Cap.Unit}");
            earlier = Quantity.Sum(earlier, amount);
        }

        foreach (var balance in evidence.Balances.Where(balance => balance.Amount > 0 && balance.Counts(cap.Account)).OrderBy(balance => balance.Unit, StringComparer.Ordinal))
        {
            if (!string.Equals(balance.Unit, cap.Cap.Unit, StringComparison.OrdinalIgnoreCase))
                return new CapUse(null, earlier, $"{balance} cannot be counted in {cap.Cap.Unit}");
            earlier = Quantity.Sum(earlier, balance.Amount);
        }

        var total = earlier;
        foreach (var line in goods)
        {
            if (Amount(line.Line.Quantity, cap) is not { } amount)
                return new CapUse(null, earlier, $"the quantity of {line.Line} is not known in {cap.Cap.Unit}");
            total = Quantity.Sum(total, amount);
        }

        return new CapUse(new Quantity(total, cap.Cap.Unit), earlier, null);
    }

    /// <summary>Whether the goods exceed a cap, or cannot be compared with it.</summary>
    public static bool IsOverOrUnknown(QuantityCap cap, Evidence evidence, IEnumerable<ClassifiedLine> lines) =>
        Of(cap, evidence, lines) is { } use && (use.Total is null || use.Total.Amount > cap.Cap.Amount);

    // An earlier transfer of which the commitment is not known may have been under the cap.
    private static bool CountsUnder(EarlierTransfer prior, QuantityCap cap) =>
        prior.Commitment is { } known ? known == cap.Id : cap.Recipients.Contains(prior.RecipientState);

    private static decimal? Amount(Quantity? quantity, QuantityCap cap) =>
        quantity is not null && string.Equals(quantity.Unit, cap.Cap.Unit, StringComparison.OrdinalIgnoreCase) ? quantity.Amount : null;
}
