namespace ExportPolicy.Rules;

/// <summary>What was observed of goods after release.</summary>
public enum ObservedEventKind
{
    /// <summary>Goods were established to be at a place or with a user that their release did not allow.</summary>
    Diversion,

    /// <summary>Goods arrived where they were to arrive.</summary>
    Delivery,
}

/// <summary>An established event: an inspection or verification found it. What somebody merely says is a <see cref="Claim"/>.</summary>
public sealed record ObservedEvent
{
    /// <summary>Creates an event.</summary>
    /// <param name="kind">What was observed.</param>
    /// <param name="transfer">The id of the transfer whose goods were observed: this one or an earlier one.</param>
    /// <param name="place">Where.</param>
    /// <param name="on">The day of the observation.</param>
    /// <param name="citation">Where it is written.</param>
    /// <exception cref="ArgumentException">The id is empty or the kind undefined.</exception>
    public ObservedEvent(ObservedEventKind kind, string transfer, Place place, DateOnly on, Citation citation)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(citation);
        Kind = Require.Defined(kind, "The kind of an observed event");
        Transfer = Require.Text(transfer, "The transfer of an observed event");
        Place = place;
        On = on;
        Citation = citation;
    }

    /// <summary>What was observed.</summary>
    public ObservedEventKind Kind { get; }

    /// <summary>The id of the transfer whose goods were observed.</summary>
    public string Transfer { get; }

    /// <summary>Where.</summary>
    public Place Place { get; }

    /// <summary>The day of the observation.</summary>
    public DateOnly On { get; }

    /// <summary>Where it is written.</summary>
    public Citation Citation { get; }

    /// <summary>The day from which it is known: of the observation, or of its publication where that is later.</summary>
    public DateOnly KnownOn => Citation.Date is { } published && published > On ? published : On;

    /// <inheritdoc/>
    public override string ToString() => $"{(Kind == ObservedEventKind.Diversion ? "diversion" : "delivery")} of {Transfer} in {Place}";
}
