namespace ExportPolicy.Rules;

/// <summary>Lethality in words, for messages.</summary>
internal static class Lethalities
{
    public static string Of(ClassifiedLine goods) => Of(goods.Classification.Lethality);

    public static string Of(Lethality lethality) => lethality switch
    {
        Lethality.Lethal => "lethal",
        Lethality.Unknown => "of unknown lethality",
        Lethality.Component => "component",
        Lethality.Enabling => "enabling",
        _ => "non-lethal",
    };
}

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
