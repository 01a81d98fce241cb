namespace ExportPolicy.Rules;

/// <summary>What a problem of a policy file means for its use.</summary>
public enum PolicyProblemSeverity
{
    /// <summary>The file can be used, but somebody should look at it.</summary>
    Warning,

    /// <summary>The file cannot be used.</summary>
    Error,
}
