namespace ExportPolicy.Rules.Proving;

/// <summary>
/// Amounts that stay below the caps on a case, twice over, so that an earlier lot fits too. Without them a cap in another unit
/// would refer every case of its recipients, and whatever is promised of these would seem to hold.
/// </summary>
internal sealed class FittingAmounts
{
    private readonly IReadOnlyList<QuantityCap> _caps;

    /// <summary>Looks for amounts.</summary>
    /// <param name="caps">The caps that may count the goods.</param>
    /// <param name="exporter">The state that exports them.</param>
    /// <param name="receivers">The states that receive them, the end user first; null for one that is not named.</param>
    public FittingAmounts(IReadOnlyList<QuantityCap> caps, CountryCode exporter, params CountryCode?[] receivers) =>
        _caps = caps.Count < 2 ? caps : [.. caps.OrderBy(cap => cap.Policy.State is { } state && !state.Equals(exporter)).ThenBy(cap => RankOf(cap, receivers))];

    /// <summary>The quantity.</summary>
    public Quantity Quantity => Below<string>(cap => cap.Cap is { } most ? (most.Amount, most.Unit) : null) is var (amount, unit) ? new Quantity(amount, unit) : new Quantity(1, "pieces");

    /// <summary>What the goods are worth; null where no cap asks for that.</summary>
    public Money? Value => Below<Currency>(cap => cap.Value is { } most ? (most.Amount, most.Currency) : null) is var (amount, currency) ? new Money(amount, currency) : null;

    // One line has one unit: that of the cap which most likely counts it. Where caps of one recipient have several, no amount fits.
    private (decimal Amount, TUnit Unit)? Below<TUnit>(Func<QuantityCap, (decimal Amount, TUnit Unit)?> limitOf)
        where TUnit : class
    {
        var limits = _caps.Select(limitOf).OfType<(decimal Amount, TUnit Unit)>().ToList();
        return limits.Count == 0 ? null : (limits.Where(limit => limit.Unit.Equals(limits[0].Unit)).Min(limit => Math.Min(1, limit.Amount / 2)), limits[0].Unit);
    }

    private static int RankOf(QuantityCap cap, CountryCode?[] receivers) =>
        Array.FindIndex(receivers, state => state is not null && cap.Recipients.Contains(state)) is >= 0 and var i ? i : receivers.Length;
}
