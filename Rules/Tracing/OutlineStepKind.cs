namespace ExportPolicy.Rules;

/// <summary>What a step of a rule does.</summary>
internal enum OutlineStepKind
{
    /// <summary>Takes a fact.</summary>
    Match,

    /// <summary>Asks for a fact.</summary>
    Exists,

    /// <summary>Asks that there is no such fact.</summary>
    Not,

    /// <summary>Names a computed value.</summary>
    Let,

    /// <summary>Takes results of a query; only the engine knows them.</summary>
    Query,
}
