namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>Draws who takes part: mostly as the papers would have it, sometimes with a stranger among them.</summary>
internal static class CaseParties
{
    private static readonly Weighted<PartyKind> EndUsers = new((77, PartyKind.Military), (21, PartyKind.Government), (1, PartyKind.Company), (1, PartyKind.Person));
    private static readonly Weighted<PartyKind> Purchasers = new((62, PartyKind.Government), (20, PartyKind.Military), (17, PartyKind.Company), (1, PartyKind.Person));
    private static readonly Place[] Depots = [Place.Parse("DE"), Place.Parse("PL"), Place.Parse("DEBRV"), Place.Parse("NLRTM"), Place.Parse("JP")];

    public static IReadOnlyList<Party> Draw(Order order, SplitMix64 random)
    {
        var parties = new List<Party> { Party(PartyRole.Exporter, order.From, ExporterKind(order, random), random) };
        if (order.Kind == TransferKind.Brokering || random.PerMille(40))
            parties.Add(Party(PartyRole.Broker, random.Percent(40) ? Countries.Korea : Countries.Anywhere(random), PartyKind.Company, random));
        if (random.Percent(70))
            parties.Add(Party(PartyRole.Purchaser, order.To, Purchasers.Pick(random), random));
        if (random.Percent(18))
            parties.Add(Party(PartyRole.IntermediateConsignee, Forwarder(order, random), PartyKind.Company, random));
        var location = random.PerMille(15) ? random.Pick(Depots) : null;
        if (random.Percent(85))
            parties.Add(Party(PartyRole.UltimateConsignee, order.To, PartyKind.Military, random, location));

        // Without an end user nobody can be named in a certificate: it happens, and is rarely right.
        if (random.PerMille(990) || !parties.Exists(party => party.Receives))
            parties.Add(Party(PartyRole.EndUser, order.To, EndUsers.Pick(random), random, location));
        if (random.PerMille(4))
            parties.Add(Party(PartyRole.EndUser, Countries.Anywhere(random), PartyKind.Company, random));
        return parties;
    }

    private static PartyKind ExporterKind(Order order, SplitMix64 random) =>
        Lane.PassesOn(order.Kind) || (order.Basis == TransferBasis.Gift && random.Percent(60)) ? PartyKind.Government : PartyKind.Company;

    private static CountryCode Forwarder(Order order, SplitMix64 random) => random.Below(100) switch
    {
        < 55 => order.To,
        < 98 => order.From,
        _ => Countries.Anywhere(random),
    };

    private static Party Party(PartyRole role, CountryCode state, PartyKind kind, SplitMix64 random, Place? location = null) => new(
        role,
        PartyNames.Draw(state, kind, random),
        kind,
        state,
        location,
        random.Percent(25) ? [$"{state.Value}-{random.Digits(8)}"] : null);
}
