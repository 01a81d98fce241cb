namespace ExportPolicy.Rules;

/// <summary>How a check differs from one of now without anybody's word. A check for another day is to be looked at: it never yields a clearance.</summary>
public sealed record CheckOptions
{
    internal static readonly CheckOptions Now = new();

    /// <summary>The day whose policies and documents count; null for now, each policy by its issuer's calendar.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The day whose knowledge counts; null for now.</summary>
    public DateOnly? KnownAt { get; init; }

    /// <summary>Who asks, as it goes on record where the gate has a ledger; null where nobody says.</summary>
    public string? RequestedBy { get; init; }

    /// <summary>Premise gaps that a person acknowledges by name; they matter under the letter standard only.</summary>
    public EquatableArray<Acknowledgement> Acknowledgements { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = [];
}
