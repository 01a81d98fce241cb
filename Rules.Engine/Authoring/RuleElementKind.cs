namespace ExportPolicy.Rules.Engine;

/// <summary>What an element of the conditions of a rule does.</summary>
public enum RuleElementKind
{
    /// <summary>Takes every fact of a type, one after the other.</summary>
    Match,

    /// <summary>Asks for a fact.</summary>
    Exists,

    /// <summary>Asks that there is no such fact. "All" stands as "no fact meets the base condition and fails the others".</summary>
    Not,

    /// <summary>Names a computed value.</summary>
    Let,

    /// <summary>Takes the results of a query; how it comes to them is not shown.</summary>
    Query,
}
