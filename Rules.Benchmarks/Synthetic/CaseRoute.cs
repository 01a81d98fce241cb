namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>Draws the way of the goods: direct or by way of other states, and now and then none that can be relied on.</summary>
internal static class CaseRoute
{
    private static readonly Dictionary<string, Place[]> Ports = new(StringComparer.Ordinal)
    {
        ["KR"] = Places("KRPUS KRINC KRKPO KR"),
        ["US"] = Places("USLGB USCHS USBAL US"),
        ["PL"] = Places("PLGDN PLGDY PL"),
        ["DE"] = Places("DEBRV DEHAM DE"),
    };

    private static readonly Place[] Transit = Places("SGSIN AEJEA NLRTM DEBRV PAPCN JPYOK MYPKG EGPSD");
    private static readonly Place[] TransitToUkraine = Places("PL RO SK PLGDN ROCND DEBRV");
    private static readonly Place[] Disputed = Places("UA-43 UA-14 UA-09 UA-40 UAODS");
    private static readonly Place Ukraine = Place.Of(Countries.Ukraine);
    private static readonly Place Korea = Place.Parse("KRPUS");

    public static Route? Draw(Order order, IReadOnlyList<Party> parties, SplitMix64 random)
    {
        var chance = random.Below(1_000);
        if (chance < 8)
            return null;
        if (chance < 16)
            return Route.Unknown;

        var legs = new List<Place> { PortOf(order.From, random) };
        if (order.Kind == TransferKind.Transit)
            legs.Add(Korea);
        if (order.To.Equals(Countries.Ukraine))
            legs.Add(random.Pick(TransitToUkraine));
        else if (random.Percent(35))
            legs.Add(random.Pick(Transit));
        if (chance is >= 16 and < 21)
            legs.Add(Ukraine);
        legs.Add(chance is >= 21 and < 27 ? Place.Of(Countries.Anywhere(random)) : Arrival(order, parties, random));
        return Route.Through(legs);
    }

    private static Place Arrival(Order order, IReadOnlyList<Party> parties, SplitMix64 random)
    {
        if (order.To.Equals(Countries.Ukraine))
            return random.PerMille(20) ? random.Pick(Disputed) : Ukraine;
        var standing = parties[^1].Location;
        return standing.State.Equals(order.To) ? PortOf(order.To, random) : standing;
    }

    private static Place PortOf(CountryCode state, SplitMix64 random) =>
        Ports.GetValueOrDefault(state.Value) is { } ports ? random.Pick(ports) : Place.Of(state);

    private static Place[] Places(string codes) => [.. codes.Split(' ').Select(Place.Parse)];
}
