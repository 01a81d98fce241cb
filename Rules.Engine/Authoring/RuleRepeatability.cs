namespace ExportPolicy.Rules.Engine;

/// <summary>Whether a rule fires again for a match whose query results have grown.</summary>
public enum RuleRepeatability
{
    /// <summary>It fires again; the default.</summary>
    Repeatable = 0,

    /// <summary>It does not. Not supported.</summary>
    NonRepeatable = 1,
}
