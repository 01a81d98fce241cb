namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>States as an exporter's order book knows them.</summary>
internal static class Countries
{
    public static readonly CountryCode Korea = CountryCode.Parse("KR");
    public static readonly CountryCode UnitedStates = CountryCode.Parse("US");
    public static readonly CountryCode Poland = CountryCode.Parse("PL");
    public static readonly CountryCode Ukraine = CountryCode.Parse("UA");

    /// <summary>Every country that the library knows: the table is not open, but it tells what it holds.</summary>
    public static readonly IReadOnlyList<CountryCode> All =
    [
        .. from first in Enumerable.Range('A', 26)
           from second in Enumerable.Range('A', 26)
           let country = CountryCode.TryParse($"{(char)first}{(char)second}", out var found, out _) ? found : null
           where country is not null
           select country,
    ];

    /// <summary>States that supply one side of the war.</summary>
    public static readonly Weighted<CountryCode> Allies = Weigh("US 10 PL 8 GB 5 DE 5 FR 4 RO 4 NO 4 FI 3 EE 3 LV 2 LT 2 CZ 3 NL 3 CA 3 AU 6 JP 2 IT 2 TR 4 GR 2");

    /// <summary>States on neither side.</summary>
    public static readonly Weighted<CountryCode> Neutrals = Weigh("AE 6 SA 6 IN 6 ID 5 PH 5 MY 4 TH 4 EG 3 CH 3 SG 3 VN 3 BR 2 PE 3 CO 2 KZ 2 UZ 1 AM 1 GE 1 RS 1 QA 2");

    public static readonly Weighted<CountryCode> AtWar = Weigh("UA 1");
    public static readonly Weighted<CountryCode> Refused = Weigh("RU 7 BY 3");
    public static readonly Weighted<CountryCode> Embargoed = Weigh("KP 1");

    /// <summary>Whether a policy of denial names the state.</summary>
    public static bool IsRefused(CountryCode country) => country.Value is "RU" or "BY";

    public static Weighted<CountryCode> Only(CountryCode country) => new((1, country));

    /// <summary>Countries with weights, as in <c>KR 9 US 1</c>.</summary>
    public static Weighted<CountryCode> Weigh(string table) =>
        new([.. table.Split(' ').Chunk(2).Select(pair => (int.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture), CountryCode.Parse(pair[0])))]);

    /// <summary>Any destination: mostly states with which trade is regular, sometimes any country of the table.</summary>
    public static CountryCode Anywhere(SplitMix64 random) => random.Below(10) switch
    {
        < 4 => Allies.Pick(random),
        < 8 => Neutrals.Pick(random),
        _ => random.Pick(All),
    };
}
