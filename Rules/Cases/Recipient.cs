namespace ExportPolicy.Rules;

/// <summary>A state that the goods reach by what is declared, with the parties, places and documents that say so.</summary>
/// <param name="State">The state.</param>
/// <param name="Because">The parties, route and certificates that make it a recipient, in an order that does not depend on the order declared.</param>
public sealed record Recipient(CountryCode State, EquatableArray<object> Because)
{
    /// <inheritdoc/>
    public override string ToString() => $"{State} ({string.Join(", ", Because.Select(Role))})";

    private static string Role(object because) => because switch
    {
        Party party => $"{PartyRoleNames.Of(party.Role)} {party.Name}{(party.Location.Code == party.State.Value ? "" : $" in {party.Location}")}",
        Route route => $"route {route}",
        _ => because.ToString() ?? "",
    };

    /// <summary>The states that a transfer reaches by what is declared, in the order of their codes.</summary>
    /// <param name="transfer">The transfer.</param>
    /// <returns>One recipient a state: of every buyer, consignee and end user the state it belongs to and the place where it stands,
    /// the end of the route, and the destinations that certificates name. Territory counts for the recognised state and for the power in control.</returns>
    internal static IEnumerable<Recipient> Of(Transfer transfer)
    {
        var because = new SortedDictionary<string, (CountryCode State, List<object> Facts)>(StringComparer.Ordinal);
        foreach (var party in transfer.Parties)
        {
            if (!party.Receives)
                continue;
            Add(party.State, party);
            AddPlace(party.Location, party);
        }

        if (transfer.Route?.Destination is { } destination)
            AddPlace(destination, transfer.Route);
        foreach (var certificate in transfer.Documents.Certificates)
        {
            if (certificate.FinalDestination is { } final)
                AddPlace(final, certificate);
        }

        return because.Values.Select(entry => new Recipient(entry.State, entry.Facts.OrderBy(Role, StringComparer.Ordinal).ToEquatableArray()));

        void AddPlace(Place place, object fact)
        {
            Add(place.State, fact);
            if (place.ControlledBy is { } power)
                Add(power, fact);
        }

        void Add(CountryCode state, object fact)
        {
            if (!because.TryGetValue(state.Value, out var entry))
                because[state.Value] = entry = (state, []);
            if (!entry.Facts.Contains(fact))
                entry.Facts.Add(fact);
        }
    }
}
