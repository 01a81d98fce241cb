namespace ExportPolicy.Rules.Tests;

/// <summary>Claims that reach a level by the default table, and what follows from each level.</summary>
internal static class Said
{
    /// <summary>Level, reading of a high probability, reading of a suspicion, and the effect that they have.</summary>
    public static TheoryData<KnowledgeLevel, HighProbabilityReading, SuspicionReading, Effect> Effects => new()
    {
        { KnowledgeLevel.Known, HighProbabilityReading.Deny, SuspicionReading.Refer, Effect.Prohibit },
        { KnowledgeLevel.Known, HighProbabilityReading.Refer, SuspicionReading.Note, Effect.Prohibit },
        { KnowledgeLevel.HighProbability, HighProbabilityReading.Deny, SuspicionReading.Refer, Effect.Prohibit },
        { KnowledgeLevel.HighProbability, HighProbabilityReading.Deny, SuspicionReading.Note, Effect.Prohibit },
        { KnowledgeLevel.HighProbability, HighProbabilityReading.Refer, SuspicionReading.Refer, Effect.Refer },
        { KnowledgeLevel.HighProbability, HighProbabilityReading.Refer, SuspicionReading.Note, Effect.Refer },
        { KnowledgeLevel.ReasonToKnow, HighProbabilityReading.Deny, SuspicionReading.Refer, Effect.Refer },
        { KnowledgeLevel.ReasonToKnow, HighProbabilityReading.Refer, SuspicionReading.Note, Effect.Refer },
        { KnowledgeLevel.Suspicion, HighProbabilityReading.Deny, SuspicionReading.Refer, Effect.Refer },
        { KnowledgeLevel.Suspicion, HighProbabilityReading.Refer, SuspicionReading.Refer, Effect.Refer },
        { KnowledgeLevel.Suspicion, HighProbabilityReading.Deny, SuspicionReading.Note, Effect.Note },
        { KnowledgeLevel.Suspicion, HighProbabilityReading.Refer, SuspicionReading.Note, Effect.Note },
    };

    public static Evidence At(KnowledgeLevel level, Proposition proposition, bool denies = false) => new(level switch
    {
        KnowledgeLevel.Known => [A.Claim("c", proposition, Modality.Did, credibility: Credibility.Confirmed, denies: denies)],
        KnowledgeLevel.HighProbability =>
        [
            A.Claim("c", proposition, Modality.Intends, denies: denies),
            A.Claim("d", proposition, Modality.Intends, institution: "Ministry", state: "FR", denies: denies),
        ],
        KnowledgeLevel.ReasonToKnow => [A.Claim("c", proposition, denies: denies)],
        _ => [A.Claim("c", proposition, Modality.Could, denies: denies)],
    });

    public static PolicyParameters Read(HighProbabilityReading high, SuspicionReading suspicion) => new(HighProbability: high, Suspicion: suspicion);
}
