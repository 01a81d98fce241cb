namespace ExportPolicy.Rules.Testing;

/// <summary>Evidence that reaches a level of knowledge by the default table.</summary>
[TestOnly]
public static class TestEvidence
{
    private static readonly DateOnly LongAgo = new(2000, 1, 1);

    /// <summary>Makes evidence that says one thing, as strongly as the level takes and no more.</summary>
    /// <param name="proposition">What it says, such as <c>Proposition.GoesOnTo(Place.Parse("UA"))</c>.</param>
    /// <param name="level">The level.</param>
    /// <returns>The evidence; nothing for the level None.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not defined.</exception>
    public static Evidence That(Proposition proposition, KnowledgeLevel level = KnowledgeLevel.Known)
    {
        ArgumentNullException.ThrowIfNull(proposition);
        return level switch
        {
            KnowledgeLevel.None => Evidence.None,
            KnowledgeLevel.Suspicion => new([Claim("US", Modality.Could)]),
            KnowledgeLevel.ReasonToKnow => new([Claim("US", Modality.Wants)]),
            KnowledgeLevel.HighProbability => new([Claim("US", Modality.Intends), Claim("FR", Modality.Intends)]),
            KnowledgeLevel.Known => new([Claim("US", Modality.Did, Credibility.Confirmed)]),
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, $"The level is '{level}'; expected one of {string.Join(", ", Enum.GetNames<KnowledgeLevel>())}."),
        };

        Claim Claim(string state, Modality modality, Credibility credibility = Credibility.ProbablyTrue) => new(
            $"claim-{state}",
            proposition,
            modality,
            Attribution.Unnamed,
            Reliability.B,
            credibility,
            LongAgo,
            new Citation("A report", "A newspaper", LongAgo),
            institution: new Institution($"Ministry of {state}", CountryCode.Parse(state)));
    }
}
