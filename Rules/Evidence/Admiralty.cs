namespace ExportPolicy.Rules;

/// <summary>Reliability of a source on the NATO Admiralty scale (AJP-2.1); judged apart from the credibility of what it says.</summary>
public enum Reliability
{
    /// <summary>Completely reliable.</summary>
    A,

    /// <summary>Usually reliable.</summary>
    B,

    /// <summary>Fairly reliable.</summary>
    C,

    /// <summary>Not usually reliable.</summary>
    D,

    /// <summary>Unreliable.</summary>
    E,

    /// <summary>Cannot be judged.</summary>
    F,
}

/// <summary>Credibility of a piece of information on the NATO Admiralty scale (AJP-2.1); judged apart from the reliability of who says it.</summary>
public enum Credibility
{
    /// <summary>Confirmed by other, independent sources.</summary>
    Confirmed = 1,

    /// <summary>Probably true.</summary>
    ProbablyTrue = 2,

    /// <summary>Possibly true.</summary>
    PossiblyTrue = 3,

    /// <summary>Doubtful.</summary>
    Doubtful = 4,

    /// <summary>Improbable.</summary>
    Improbable = 5,

    /// <summary>Cannot be judged.</summary>
    CannotBeJudged = 6,
}
