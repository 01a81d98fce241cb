namespace ExportPolicy.Rules;

/// <summary>A state that the goods reach by what is declared, with the parties, places and documents that say so.</summary>
/// <param name="State">The state.</param>
/// <param name="Because">The parties, route and certificates that make it a recipient, in the order declared.</param>
public sealed record Recipient(CountryCode State, EquatableArray<object> Because)
{
    /// <inheritdoc/>
    public override string ToString() => $"{State} ({string.Join(", ", Because.Select(Role).Order(StringComparer.Ordinal))})";

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
    internal static IEnumerable<Recipient> Of(Transfer transfer) =>
        Declared(transfer).Distinct()
            .GroupBy(declared => declared.State, declared => declared.Because)
            .Select(state => new Recipient(state.Key, state.ToEquatableArray()))
            .OrderBy(recipient => recipient.State.Value, StringComparer.Ordinal);

    /// <summary>The same, fact by fact: every state that one makes a recipient.</summary>
    internal static IEnumerable<(CountryCode State, object Because)> Declared(Transfer transfer)
    {
        foreach (var party in transfer.Parties)
        {
            if (!party.Receives)
                continue;
            yield return (party.State, party);
            foreach (var state in party.Location.States)
                yield return (state, party);
        }

        if (transfer.Route is { Destination: { } destination } route)
        {
            foreach (var state in destination.States)
                yield return (state, route);
        }

        foreach (var certificate in transfer.Documents.Certificates)
        {
            foreach (var state in certificate.FinalDestination?.States ?? [])
                yield return (state, certificate);
        }
    }
}
