namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>In what unit goods are counted, how many are usual, and what one costs.</summary>
/// <param name="Unit">As papers name it.</param>
/// <param name="Step">Quantities are a multiple of this, up to 99 times.</param>
/// <param name="Dollars">The price of one, in US dollars.</param>
/// <param name="Calibres">In which calibres they come; none for most.</param>
internal sealed record Measure(string Unit, int Step, int Dollars, params IReadOnlyList<string> Calibres)
{
    private static readonly Measure Pieces = new("pieces", 1, 90_000);
    private static readonly Measure Cartons = new("packs", 50, 12);
    private static readonly Measure Weight = new("kg", 100, 4);

    private static readonly (ControlCode Code, Measure Measure)[] ByCode =
    [
        .. Below(new("rounds", 10_000, 1, "12 gauge", "20 gauge"), "HS 9306.21", "HS 9306.29"),
        .. Below(new("rounds", 10_000, 2, "12.7 mm", "9 mm", "7.62 mm", "5.56 mm"), "HS 9306.30"),
        .. Below(new("rounds", 1_000, 800, "155 mm", "120 mm", "105 mm", "81 mm", "30 mm"), "ML3", "USML III", "HS 9306"),
        .. Below(new("kg", 50, 60), "ML7", "ML8", "USML V", "USML XIV", "HS 36"),
        .. Below(Weight, "HS 09", "HS 10", "HS 11", "HS 16", "HS 19", "HS 21"),
        .. Below(new("litres", 1_000, 1), "HS 22", "HS 27"),
        .. Below(Cartons, "HS 30"),
        .. Below(new("pieces", 100, 40), "HS 62", "HS 63", "HS 65", "ML13", "USML X", "ECCN 1A613"),
        .. Below(new("pieces", 10, 1_200), "ML1", "USML I", "HS 85", "ECCN 0A501"),
        .. Below(new("files", 1, 25_000), "ML21", "ML22"),
    ];

    public static Measure Of(ControlCode code)
    {
        foreach (var (scope, measure) in ByCode)
        {
            if (code.IsAtOrBelow(scope))
                return measure;
        }

        return Pieces;
    }

    private static IEnumerable<(ControlCode, Measure)> Below(Measure measure, params string[] codes) =>
        codes.Select(code => (ControlCode.Parse(code), measure));
}
