namespace ExportPolicy.Rules;

/// <summary>For which day a case is decided: its policies and documents by one day, its evidence by another.</summary>
/// <param name="AsOf">The day whose policies and documents count.</param>
/// <param name="KnownAt">The day whose knowledge counts.</param>
/// <param name="Now">The instant, where the case is decided now: each policy then counts the day by its issuer's calendar. Null for a day asked for.</param>
internal sealed record DecisionDates(DateOnly AsOf, DateOnly KnownAt, DateTimeOffset? Now = null)
{
    /// <summary>The day for a policy and for the documents that it asks for.</summary>
    public DateOnly DayOf(Policy policy) => Now is { } now ? policy.DayAt(now) : AsOf;
}
