namespace ExportPolicy.Rules;

/// <summary>By what standard a policy decides; ordered from the laxer to the stricter.</summary>
public enum PolicyStandard
{
    /// <summary>By its words over what is declared.</summary>
    Letter,

    /// <summary>By what is known as well.</summary>
    Knowledge,
}
