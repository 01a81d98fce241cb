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
        Balances = Require.Distinct(Require.List(balances, "The balances"), balance => balance.Key, "In the evidence, the balance of", nameof(balances), Balance.KeyComparer);
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

    /// <summary>What is known when more becomes known: this and later evidence together, each in its order.</summary>
    /// <param name="later">What became known later. Its word on a claim, an earlier transfer or a balance that is here already takes the place of the older one, so that it can retract a claim; funding and events that are here already are not added again.</param>
    /// <returns>Both together.</returns>
    /// <exception cref="ArgumentException">Together they are no evidence: a claim now says something else than one that repeats it, or claims repeat each other in a circle.</exception>
    public Evidence UpdatedBy(Evidence later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return new(
            Newest(Claims, later.Claims, claim => claim.Id, StringComparer.Ordinal),
            Funding.Concat(later.Funding.Where(funding => !Funding.Contains(funding))),
            Newest(PriorTransfers, later.PriorTransfers, prior => prior.Id, StringComparer.Ordinal),
            Events.Concat(later.Events.Where(seen => !Events.Contains(seen))),
            Newest(Balances, later.Balances, balance => balance.Key, Balance.KeyComparer));
    }

    private static EquatableArray<T> Newest<T>(EquatableArray<T> earlier, EquatableArray<T> later, Func<T, string> key, StringComparer comparer)
    {
        var newest = new OrderedDictionary<string, T>(comparer);
        foreach (var item in earlier.Concat(later))
            newest[key(item)] = item;
        return newest.Values.ToEquatableArray();
    }
}
