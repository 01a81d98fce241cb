namespace ExportPolicy.Rules;

/// <summary>How strongly a claim puts its proposition; ordered from the weakest to the strongest.</summary>
public enum Modality
{
    /// <summary>It could happen.</summary>
    Could,

    /// <summary>Somebody wants it.</summary>
    Wants,

    /// <summary>Somebody intends or prepares it.</summary>
    Intends,

    /// <summary>It will happen.</summary>
    Will,

    /// <summary>It has happened or is happening.</summary>
    Did,
}
