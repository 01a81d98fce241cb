namespace ExportPolicy.Rules;

/// <summary>A fund that is bound to a state, and how certain it is that it pays for the goods.</summary>
/// <param name="Policy">The policy under which claims about it were weighed.</param>
/// <param name="Fund">The fund.</param>
/// <param name="State">The state for which the fund buys.</param>
/// <param name="Confirmed">Whether it is certain that the fund pays.</param>
/// <param name="Because">The statement of funding or the weighed claims.</param>
internal sealed record EarmarkedFunding(Policy Policy, Fund Fund, CountryCode State, bool Confirmed, object Because)
{
    /// <summary>The level that it reaches: a confirmed fund is a high probability, a possible one a red flag.</summary>
    public KnowledgeLevel Level => Confirmed ? KnowledgeLevel.HighProbability : KnowledgeLevel.Suspicion;
}
