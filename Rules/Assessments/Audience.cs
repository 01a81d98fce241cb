namespace ExportPolicy.Rules;

/// <summary>For whom reasons are written.</summary>
public enum Audience
{
    /// <summary>Those who decide and audit: everything.</summary>
    Internal,

    /// <summary>The applicant: no unnamed sources, no evidence that would tip off.</summary>
    Applicant,
}
