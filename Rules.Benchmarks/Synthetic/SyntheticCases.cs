using System.Globalization;

namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>
/// A series of invented cases, as many as one likes. Each is made from the seed and its number alone, so that a case is
/// the same whatever was made before it, on whichever thread, and a longer series begins with the shorter one.
/// </summary>
internal sealed class SyntheticCases(ulong seed)
{
    private static readonly string[] Commitments = [.. PolicySet.Shipped.Policies.SelectMany(policy => policy.Commitments).Select(commitment => commitment.Id).Distinct()];
    private static readonly string[] Uses = ["Replenishment of own stocks", "Training of recruits", "Relief for civilians", "Modernisation of a brigade", "자체 비축", "Власні запаси"];

    /// <summary>The case of a number, counted from 0.</summary>
    public Case this[long number]
    {
        get
        {
            var random = SplitMix64.For(seed, (ulong)number);
            var order = Order.Draw(string.Create(CultureInfo.InvariantCulture, $"S{seed}-{number + 1}"), random);
            var earlier = Lane.PassesOn(order.Kind) ? Earlier(order, random) : null;
            var transfer = Transfer(order, earlier, random);
            return new(
                transfer,
                CaseEvidence.Draw(order, earlier, random),
                random.PerMille(40) ? order.Date.AddDays(random.Between(0, 60)) : null,
                random.Percent(15) ? order.Date.AddDays(random.Between(0, 120)) : null,
                [],
                random.PerMille(12) ? [new Acknowledgement(random.Pick(Commitments), "A. Example", "Seen and accepted")] : [],
                [],
                $"{transfer.Lines[0].Description}: {order.From.Name} to {order.To.Name}");
        }
    }

    private static Transfer Transfer(Order order, EarlierTransfer? earlier, SplitMix64 random)
    {
        var parties = CaseParties.Draw(order, random);
        var lines = CaseGoods.Draw(order, random);
        var kind = order.Kind == TransferKind.Export && lines.All(line => line.Codes.Any(code => code.IsIntangible)) ? TransferKind.Intangible : order.Kind;
        return new(
            order.Id,
            kind,
            order.Basis,
            order.Stage,
            order.Date,
            parties,
            lines,
            CaseRoute.Draw(order, parties, random),
            random.Percent(80) ? EndUse(lines, random) : null,
            earlier,
            CasePapers.Draw(order, parties, lines, earlier, random));
    }

    private static EarlierTransfer Earlier(Order order, SplitMix64 random) => new(
        $"{order.Id}-first",
        random.Percent(90) ? Countries.Korea : Countries.Anywhere(random),
        order.From,
        random.Percent(40) ? random.Pick(Commitments) : null);

    // Who asks for what it needs asks for more than is sent, or for as much; the others have something to explain.
    private static EndUse EndUse(IReadOnlyList<TransferLine> lines, SplitMix64 random)
    {
        var statement = random.Pick(Uses);
        if (lines.Count > 1 || lines[0].Quantity is not { } sent || !random.Percent(30))
            return new(statement);
        var needed = random.PerMille(40) ? Math.Max(1, decimal.Floor(sent.Amount / 2)) : sent.Amount * random.Between(1, 3);
        return new(statement, new(needed, sent.Unit));
    }
}
