using System.Globalization;

namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>Draws the lines of a transfer from the shelf of its lane.</summary>
internal static class CaseGoods
{
    private const int WonToTheDollar = 1_300;
    private static readonly Weighted<int> Counts = new((70, 1), (17, 2), (8, 3), (3, 4), (1, 5), (1, 6));
    private static readonly Shelf Open = Shelf.Where(entry => entry.Lethality == Lethality.Unknown);
    private static readonly Lethality[] AnyLethality = Enum.GetValues<Lethality>();
    private static readonly Currency Won = Currency.Parse("KRW");
    private static readonly Currency Dollar = Currency.Parse("USD");
    private static readonly Currency Euro = Currency.Parse("EUR");

    public static IReadOnlyList<TransferLine> Draw(Order order, SplitMix64 random)
    {
        var lines = new TransferLine[Counts.Pick(random)];
        for (var i = 0; i < lines.Length; i++)
            lines[i] = Line((i + 1).ToString(CultureInfo.InvariantCulture), order, random);
        return lines;
    }

    private static TransferLine Line(string id, Order order, SplitMix64 random)
    {
        var shelf = random.PerMille(8) ? Open : order.Lane.Goods;
        var entry = shelf.Pick(random);
        var measure = Measure.Of(entry.Code);
        var amount = measure.Step * random.Between(1, 99);
        return new(
            id,
            Description(entry, measure, random),
            Codes(shelf, entry, random),
            random.PerMille(7) ? null : new Quantity(amount, measure.Unit),
            random.Percent(60) ? Value(order, (long)amount * measure.Dollars, random) : null,
            Declared(entry, random));
    }

    private static string Description(ReferenceEntry entry, Measure measure, SplitMix64 random)
    {
        var lot = random.Between(1, 9_999);
        return measure.Calibres.Count > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{entry.Title}, {random.Pick(measure.Calibres)}, lot {lot}")
            : string.Create(CultureInfo.InvariantCulture, $"{entry.Title}, lot {lot}");
    }

    // Most classify as finely as the table does; some more finely, some by a second list, and a few not finely enough.
    private static List<ControlCode> Codes(Shelf shelf, ReferenceEntry entry, SplitMix64 random)
    {
        var codes = new List<ControlCode> { entry.Code };
        if (random.PerMille(18) && entry.Code.Parent is { } coarser)
            codes[0] = coarser;
        else if (random.Percent(30) && entry.Code is { Scheme: ControlScheme.Wassenaar, Parent: null })
            codes[0] = Subitem(entry.Code, random);
        if (random.Percent(35) && shelf.KinOf(entry, random) is { } kin)
            codes.Add(kin.Code);
        return codes;
    }

    // Subitems that the table singles out mean something of their own; any other is what its heading is.
    private static ControlCode Subitem(ControlCode heading, SplitMix64 random)
    {
        var finer = ControlCode.Parse($"{heading}.{(char)('a' + random.Below(5))}");
        return ReferenceData.Shipped.Find(finer)!.Code.Equals(heading) ? finer : heading;
    }

    private static Money Value(Order order, long dollars, SplitMix64 random) => order.From.Equals(Countries.Korea) && random.Percent(60)
        ? new(dollars * WonToTheDollar, Won)
        : new(dollars, random.Percent(85) ? Dollar : Euro);

    private static Lethality? Declared(ReferenceEntry entry, SplitMix64 random) => random.Below(1_000) switch
    {
        < 150 => entry.Lethality,
        < 157 => random.Pick(AnyLethality),
        _ => null,
    };
}
