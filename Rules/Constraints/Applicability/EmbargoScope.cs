namespace ExportPolicy.Rules;

/// <summary>How an embargo reads a case.</summary>
internal static class EmbargoScope
{
    /// <summary>Whether an embargo applies in one of its directions.</summary>
    public static bool Applies(Embargo embargo, Transfer transfer)
    {
        foreach (var direction in embargo.Directions)
        {
            if (Applies(embargo.Targets, direction, transfer))
                return true;
        }

        return false;
    }

    /// <summary>The directions in which it applies, in words.</summary>
    public static IEnumerable<string> Reasons(Embargo embargo, Transfer transfer)
    {
        var targets = string.Join(", ", embargo.Targets);
        foreach (var direction in embargo.Directions)
        {
            if (Applies(embargo.Targets, direction, transfer))
            {
                yield return direction switch
                {
                    EmbargoDirection.To => $"no goods to {targets}",
                    EmbargoDirection.From => $"no goods from {targets}",
                    EmbargoDirection.Transit => $"no transit of goods to, from or through {targets}",
                    _ => $"no brokering of goods to or from {targets}",
                };
            }
        }
    }

    private static bool Applies(EquatableArray<CountryCode> targets, EmbargoDirection direction, Transfer transfer) => direction switch
    {
        EmbargoDirection.To => IsTo(targets, transfer),
        EmbargoDirection.From => IsFrom(targets, transfer),
        EmbargoDirection.Transit =>
            IsThrough(targets, transfer) ||
            (transfer.Kind == TransferKind.Transit && (IsTo(targets, transfer) || IsFrom(targets, transfer))),
        _ => transfer.Parties.Any(party => party.Role == PartyRole.Broker && IsOf(targets, party)) ||
             ((transfer.Kind == TransferKind.Brokering || transfer.In(PartyRole.Broker).Any()) && (IsTo(targets, transfer) || IsFrom(targets, transfer))),
    };

    private static bool IsTo(EquatableArray<CountryCode> targets, Transfer transfer) =>
        Recipient.Declared(transfer).Any(declared => targets.Contains(declared.State));

    private static bool IsFrom(EquatableArray<CountryCode> targets, Transfer transfer) =>
        IsOf(targets, transfer.Exporter) ||
        (transfer.Earlier is { } earlier && targets.Contains(earlier.ExporterState)) ||
        (transfer.Route is { IsUnknown: false } route && IsIn(targets, route.Legs[0]));

    private static bool IsThrough(EquatableArray<CountryCode> targets, Transfer transfer) =>
        transfer.Route is { } route && route.Legs.Any(leg => IsIn(targets, leg));

    private static bool IsOf(EquatableArray<CountryCode> targets, Party party) =>
        targets.Contains(party.State) || IsIn(targets, party.Location);

    private static bool IsIn(EquatableArray<CountryCode> targets, Place place) =>
        targets.Contains(place.State) || (place.ControlledBy is { } power && targets.Contains(power));
}
