namespace ExportPolicy.Rules;

/// <summary>What a claim can be about.</summary>
public enum PropositionKind
{
    /// <summary>The goods go on to a place.</summary>
    GoesOnTo,

    /// <summary>The end user belongs to a state.</summary>
    EndUserIs,

    /// <summary>The goods travel through a place.</summary>
    RouteThrough,

    /// <summary>The way of the goods is not settled or not known.</summary>
    RouteUnclear,

    /// <summary>A fund pays for the goods.</summary>
    FundedBy,

    /// <summary>The deal has reached a stage.</summary>
    DealStage,

    /// <summary>The goods replace stock that was given to a state.</summary>
    ReplacesStockGivenTo,

    /// <summary>The transfer as such takes place.</summary>
    TransferTakesPlace,

    /// <summary>Secrecy about the goods or their destination is asked for.</summary>
    SecrecyRequested,

    /// <summary>The recipient belongs to a group that supplies a state.</summary>
    BelongsToDonorGroupFor,

    /// <summary>The readiness of a state's own forces is affected.</summary>
    AffectsReadinessOf,
}

/// <summary>The content of a claim: its kind and the one thing that it names.</summary>
public sealed record Proposition
{
    private Proposition(PropositionKind kind, Place? place = null, string? fund = null, TransferStage? stage = null)
    {
        Kind = kind;
        Place = place;
        Fund = fund;
        Stage = stage;
    }

    /// <summary>What it is about.</summary>
    public PropositionKind Kind { get; }

    /// <summary>The place or state that it names; null for kinds that name none.</summary>
    public Place? Place { get; }

    /// <summary>The id of the fund that it names; null for kinds that name none.</summary>
    public string? Fund { get; }

    /// <summary>The stage that it names; null for kinds that name none.</summary>
    public TransferStage? Stage { get; }

    /// <summary>The way of the goods is not settled or not known.</summary>
    public static Proposition RouteUnclear { get; } = new(PropositionKind.RouteUnclear);

    /// <summary>The transfer as such takes place.</summary>
    public static Proposition TransferTakesPlace { get; } = new(PropositionKind.TransferTakesPlace);

    /// <summary>Secrecy about the goods or their destination is asked for.</summary>
    public static Proposition SecrecyRequested { get; } = new(PropositionKind.SecrecyRequested);

    /// <summary>The goods go on to a place.</summary>
    /// <param name="place">The place.</param>
    /// <returns>The proposition.</returns>
    public static Proposition GoesOnTo(Place place) => new(PropositionKind.GoesOnTo, NotNull(place));

    /// <summary>The end user belongs to a state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The proposition.</returns>
    public static Proposition EndUserIs(CountryCode state) => new(PropositionKind.EndUserIs, Place.Of(state));

    /// <summary>The goods travel through a place.</summary>
    /// <param name="place">The place.</param>
    /// <returns>The proposition.</returns>
    public static Proposition RouteThrough(Place place) => new(PropositionKind.RouteThrough, NotNull(place));

    /// <summary>A fund pays for the goods.</summary>
    /// <param name="fund">The id of the fund in the reference data, such as <c>USAI</c>.</param>
    /// <returns>The proposition.</returns>
    public static Proposition FundedBy(string fund) => new(PropositionKind.FundedBy, fund: Require.Text(fund, "The fund of a claim"));

    /// <summary>The deal has reached a stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>The proposition.</returns>
    public static Proposition DealStage(TransferStage stage) =>
        new(PropositionKind.DealStage, stage: Require.Defined(stage, "The stage of a claim"));

    /// <summary>The goods replace stock that was given to a state.</summary>
    /// <param name="state">The state that was given the stock.</param>
    /// <returns>The proposition.</returns>
    public static Proposition ReplacesStockGivenTo(CountryCode state) => new(PropositionKind.ReplacesStockGivenTo, Place.Of(state));

    /// <summary>The recipient belongs to a group that supplies a state.</summary>
    /// <param name="state">The state that the group supplies.</param>
    /// <returns>The proposition.</returns>
    public static Proposition BelongsToDonorGroupFor(CountryCode state) => new(PropositionKind.BelongsToDonorGroupFor, Place.Of(state));

    /// <summary>The readiness of a state's own forces is affected.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The proposition.</returns>
    public static Proposition AffectsReadinessOf(CountryCode state) => new(PropositionKind.AffectsReadinessOf, Place.Of(state));

    private static Place NotNull(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place;
    }
}
