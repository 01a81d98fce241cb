namespace ExportPolicy.Rules;

/// <summary>The way the goods take, or the statement that it is not known.</summary>
public sealed record Route
{
    private Route(EquatableArray<Place> legs) => Legs = legs;

    /// <summary>The route is declared to be unknown.</summary>
    public static Route Unknown { get; } = new(EquatableArray<Place>.Empty);

    /// <summary>The places that the goods touch, from the place of dispatch to the place of arrival; empty when unknown.</summary>
    public EquatableArray<Place> Legs { get; }

    /// <summary>Whether the route is declared to be unknown.</summary>
    public bool IsUnknown => Legs.Count == 0;

    /// <summary>Where the goods arrive; null when the route is unknown.</summary>
    public Place? Destination => IsUnknown ? null : Legs[^1];

    /// <summary>Creates a declared route.</summary>
    /// <param name="legs">The places in order; at least one.</param>
    /// <returns>The route.</returns>
    /// <exception cref="ArgumentException">There is no place; use <see cref="Unknown"/>.</exception>
    public static Route Through(params IEnumerable<Place> legs)
    {
        var places = Require.List(legs, "The places of a route");
        return places.Count > 0
            ? new Route(places)
            : throw new ArgumentException("The route has no places; expected at least the place of arrival. Where it is not known, say that it is unknown.", nameof(legs));
    }

    /// <inheritdoc/>
    public override string ToString() => IsUnknown ? "unknown" : string.Join(" → ", Legs.Select(leg => leg.Code));
}
