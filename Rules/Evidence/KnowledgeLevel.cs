namespace ExportPolicy.Rules;

/// <summary>How far something adverse is known; ordered. Law names the steps (31 CFR 850.216, EAR 772.1) and gives no numbers.</summary>
public enum KnowledgeLevel
{
    /// <summary>Nothing adverse.</summary>
    None,

    /// <summary>A root claim or a red flag, no more.</summary>
    Suspicion,

    /// <summary>Reason to know.</summary>
    ReasonToKnow,

    /// <summary>Awareness of a high probability.</summary>
    HighProbability,

    /// <summary>Actual knowledge, or substantially certain.</summary>
    Known,
}
