namespace ExportPolicy.Rules.Ledger;

/// <summary>How a ledger works.</summary>
public sealed record LedgerOptions
{
    internal static readonly LedgerOptions Default = new();

    /// <summary>For how long quantities stay taken by a clearance under which nothing leaves: 30 days unless set. More than nothing.</summary>
    public TimeSpan ReservationLifetime
    {
        get;
        init => field = value > TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A clearance must keep its quantities for more than nothing.");
    } = TimeSpan.FromDays(30);

    /// <summary>For how many years the content of a case's records is kept after the last of them: 5 unless set, at least 1.</summary>
    /// <remarks>Five years is what 15 CFR 762.6 asks for, and the Korean Foreign Trade Act.</remarks>
    public int RetentionYears
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Records must be kept for at least a year.");
    } = 5;

    /// <summary>What signs the end of the chain with everything that is written; nobody when null.</summary>
    public HeadSigner? Signer { get; init; }
}
