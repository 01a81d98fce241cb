namespace ExportPolicy.Rules;

/// <summary>What is known about a transfer beyond what is declared: claims, funding, earlier transfers, observed events and balances.</summary>
public sealed record Evidence
{
    /// <summary>Creates evidence; what is left out is not there.</summary>
    /// <param name="claims">What people say.</param>
    /// <param name="funding">Which funds pay or may pay.</param>
    /// <param name="priorTransfers">Earlier transfers under the same commitments.</param>
    /// <param name="events">What was observed.</param>
    /// <param name="balances">How much of caps and licences earlier transfers took, as a ledger counts it.</param>
    /// <exception cref="ArgumentException">An id or a balance occurs twice, a claim repeats an unknown one or one that says something else, or claims repeat each other in a circle.</exception>
    public Evidence(
        IEnumerable<Claim>? claims = null,
        IEnumerable<Funding>? funding = null,
        IEnumerable<EarlierTransfer>? priorTransfers = null,
        IEnumerable<ObservedEvent>? events = null,
        IEnumerable<Balance>? balances = null)
    {
        Claims = Require.Distinct(Require.List(claims, "The claims"), claim => claim.Id, "In the evidence, claim", nameof(claims));
        Funding = Require.List(funding, "The statements of funding");
        PriorTransfers = Require.Distinct(Require.List(priorTransfers, "The earlier transfers"), prior => prior.Id, "In the evidence, earlier transfer", nameof(priorTransfers));
        Events = Require.List(events, "The events");
        Balances = Require.Distinct(Require.List(balances, "The balances"), balance => $"{balance.Account} in {balance.Unit}", "In the evidence, the balance of", nameof(balances), StringComparer.OrdinalIgnoreCase);
        Rules.Origins.Check(Claims);
        Origins = Rules.Origins.Of(Claims);
    }

    /// <summary>No evidence.</summary>
    public static Evidence None { get; } = new();

    /// <summary>What people say.</summary>
    public EquatableArray<Claim> Claims { get; }

    /// <summary>The claims that repeat no other, with all that repeat them, whenever they became known.</summary>
    internal EquatableArray<Origin> Origins { get; }

    /// <summary>Which funds pay or may pay.</summary>
    public EquatableArray<Funding> Funding { get; }

    /// <summary>Earlier transfers under the same commitments.</summary>
    public EquatableArray<EarlierTransfer> PriorTransfers { get; }

    /// <summary>What was observed.</summary>
    public EquatableArray<ObservedEvent> Events { get; }

    /// <summary>How much of caps and licences earlier transfers took, as a ledger counts it, beside <see cref="PriorTransfers"/>.</summary>
    public EquatableArray<Balance> Balances { get; }
}
