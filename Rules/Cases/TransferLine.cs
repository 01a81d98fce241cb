namespace ExportPolicy.Rules;

/// <summary>One position of a transfer: goods of one kind.</summary>
public sealed record TransferLine
{
    /// <summary>Creates a line.</summary>
    /// <param name="id">Its id, unique in the transfer.</param>
    /// <param name="description">What the goods are, in words.</param>
    /// <param name="codes">One or several control codes; the strictest counts.</param>
    /// <param name="quantity">How much; null where it is not known or not confirmed.</param>
    /// <param name="value">What it is worth; null where it is not stated.</param>
    /// <param name="declaredLethality">What the declarant says of lethality. It decides nothing; a contradiction to the reference table is reported.</param>
    /// <exception cref="ArgumentException">A text is empty or there is no control code.</exception>
    public TransferLine(
        string id,
        string description,
        IEnumerable<ControlCode> codes,
        Quantity? quantity,
        Money? value = null,
        Lethality? declaredLethality = null)
    {
        Id = Require.Text(id, "The id of a line");
        Description = Require.Text(description, $"The description of line '{id}'");
        Codes = Require.List(codes, $"The control codes of line '{id}'");
        if (Codes.Count == 0)
            throw new ArgumentException($"Line '{id}' has no control code; expected at least one, such as 'ML3.a' or 'HS 9306.90'.", nameof(codes));
        Quantity = quantity;
        Value = value;
        if (declaredLethality is { } declared)
            DeclaredLethality = Require.Defined(declared, $"The declared lethality of line '{id}'");
    }

    /// <summary>The id, unique in the transfer.</summary>
    public string Id { get; }

    /// <summary>What the goods are, in words.</summary>
    public string Description { get; }

    /// <summary>The control codes; at least one.</summary>
    public EquatableArray<ControlCode> Codes { get; }

    /// <summary>How much; null where it is not known or not confirmed.</summary>
    public Quantity? Quantity { get; }

    /// <summary>What the goods are worth; null where it is not stated.</summary>
    public Money? Value { get; }

    /// <summary>What the declarant says of lethality; decides nothing.</summary>
    public Lethality? DeclaredLethality { get; }

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"line {Id} ({Description})";
}
