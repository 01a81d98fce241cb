namespace ExportPolicy.Rules;

/// <summary>How much of a limit the goods of a transfer take, together with earlier transfers.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="Earlier">The amount that earlier transfers took.</param>
/// <param name="Amount">The amount with the goods, in the unit of the limit.</param>
/// <param name="Unknown">Why the amounts cannot be told; null where they can.</param>
internal sealed record LimitUse(Limit Limit, decimal Earlier, decimal Amount, string? Unknown)
{
    /// <summary>Whether the limit is exceeded, or nobody can tell whether it is.</summary>
    public bool IsOverOrUnknown => Unknown is not null || Amount > Limit.Most.Amount;

    /// <summary>The amount with its unit.</summary>
    public Quantity Total => new(Amount, Limit.Most.Unit);

    /// <summary>Counts goods under the limits of a cap or a licence.</summary>
    /// <param name="limits">The limits.</param>
    /// <param name="account">The name under which balances count what was taken.</param>
    /// <param name="evidence">The evidence, with the balances.</param>
    /// <param name="declared">The earlier transfers that count without a balance.</param>
    /// <param name="goods">The goods.</param>
    public static IReadOnlyList<LimitUse> Of(
        IEnumerable<Limit> limits, string account, Evidence evidence, IEnumerable<EarlierTransfer> declared, IReadOnlyCollection<TransferLine> goods)
    {
        var all = limits.ToList();
        var priors = declared.OrderBy(prior => prior.Id, StringComparer.Ordinal).ToList();
        var balances = evidence.Balances.Where(balance => balance.Amount > 0 && balance.Counts(account)).OrderBy(balance => balance.Unit, StringComparer.Ordinal).ToList();

        // A balance that no limit can count may hide any amount.
        var stray = balances.Find(balance => !all.Exists(limit => limit.IsIn(balance.Unit)));
        return [.. all.Select(limit => Of(limit, stray, balances.Where(balance => limit.IsIn(balance.Unit)), priors, goods.OrderBy(line => line.Id, StringComparer.Ordinal)))];
    }

    private static LimitUse Of(Limit limit, Balance? stray, IEnumerable<Balance> balances, IEnumerable<EarlierTransfer> priors, IEnumerable<TransferLine> goods)
    {
        var earlier = balances.Aggregate((decimal?)0, (sum, balance) => Quantity.Sum(sum, balance.Amount));
        if (stray is not null)
            return Untold($"{stray} cannot be counted in {limit.Most.Unit}");
        foreach (var prior in priors)
        {
            if (limit.Of(prior) is not { } amount)
                return Untold(NotKnown(prior));
            earlier = Quantity.Sum(earlier, amount);
        }

        var total = earlier;
        foreach (var line in goods)
        {
            if (limit.Of(line) is not { } amount)
                return Untold(NotKnown(line));
            total = Quantity.Sum(total, amount);
        }

        return total is { } all ? new LimitUse(limit, earlier!.Value, all, null) : Untold("together the amounts are more, or finer, than can be counted");

        LimitUse Untold(string why) => new(limit, earlier ?? 0, earlier ?? 0, why);

        string NotKnown(object subject) => $"the {(limit.IsValue ? "value" : "quantity")} of {subject} is not known in {limit.Most.Unit}";
    }
}
