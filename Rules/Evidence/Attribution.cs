namespace ExportPolicy.Rules;

/// <summary>How a claim is attributed to its speaker.</summary>
public enum Attribution
{
    /// <summary>The speaker is named, or the institution states it officially.</summary>
    OnRecord,

    /// <summary>The speaker stays unnamed.</summary>
    Unnamed,

    /// <summary>An outlet reports it without naming a speaker.</summary>
    Reported,
}
