namespace ExportPolicy.Rules;

/// <summary>Levels of knowledge in words, for messages.</summary>
internal static class KnowledgeLevels
{
    public static string Of(KnowledgeLevel level) => level switch
    {
        KnowledgeLevel.Known => "known",
        KnowledgeLevel.HighProbability => "a high probability",
        KnowledgeLevel.ReasonToKnow => "reason to know",
        KnowledgeLevel.Suspicion => "a suspicion",
        _ => "nothing known",
    };
}
