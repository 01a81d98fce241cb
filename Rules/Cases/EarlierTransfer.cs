namespace ExportPolicy.Rules;

/// <summary>An earlier transfer of the same goods or under the same undertaking: its id, who sent it to whom, and under which commitment.</summary>
public sealed record EarlierTransfer
{
    /// <summary>Creates a reference to an earlier transfer.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="exporterState">The state that exported the goods then, whose consent a further transfer may need.</param>
    /// <param name="recipientState">The state that received them.</param>
    /// <param name="commitment">The id of the policy commitment under which they were released, or <c>policy/commitment</c>, where known; one that the policies of a case do not have is as good as none.</param>
    /// <param name="quantity">How much was transferred, where known; counts towards a cap.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public EarlierTransfer(
        string id,
        CountryCode exporterState,
        CountryCode recipientState,
        string? commitment = null,
        Quantity? quantity = null)
    {
        ArgumentNullException.ThrowIfNull(exporterState);
        ArgumentNullException.ThrowIfNull(recipientState);
        Id = Require.Text(id, "The id of an earlier transfer");
        ExporterState = exporterState;
        RecipientState = recipientState;
        Commitment = Require.OptionalText(commitment, $"The commitment of earlier transfer '{id}'");
        Quantity = quantity;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The state that exported the goods then.</summary>
    public CountryCode ExporterState { get; }

    /// <summary>The state that received them.</summary>
    public CountryCode RecipientState { get; }

    /// <summary>The id of the policy commitment under which they were released, or <c>policy/commitment</c>; null where not known.</summary>
    public string? Commitment { get; }

    /// <summary>How much was transferred; null where not known.</summary>
    public Quantity? Quantity { get; }

    /// <inheritdoc/>
    public override string ToString() => $"earlier transfer {Id} ({ExporterState} to {RecipientState})";
}
