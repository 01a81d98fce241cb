namespace ExportPolicy.Rules;

/// <summary>A declared place that another power than the recognised state controls, or may control.</summary>
/// <param name="Place">The place; its <see cref="Place.ControlledBy"/> is not null, or its <see cref="Place.ControlIsUnclear"/> is true.</param>
internal sealed record TerritoryUnderControl(Place Place)
{
    /// <summary>The places of a transfer that another power controls or may control.</summary>
    internal static IEnumerable<TerritoryUnderControl> In(Transfer transfer) =>
        transfer.Parties.Where(party => party.Receives).Select(party => party.Location)
            .Concat(transfer.Route?.Legs ?? [])
            .Concat(transfer.Documents.Certificates.Where(certificate => certificate.FinalDestination is not null).Select(certificate => certificate.FinalDestination!))
            .Where(place => place.ControlledBy is not null || place.ControlIsUnclear)
            .Distinct()
            .Select(place => new TerritoryUnderControl(place));
}
