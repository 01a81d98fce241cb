namespace ExportPolicy.Rules;

/// <summary>The order in which rules run. A rule that negates, collects or quantifies over a fact type stands below every rule that inserts it.</summary>
internal static class Stratum
{
    /// <summary>Classify the goods; find who receives them.</summary>
    public const int Derivation = 300;

    /// <summary>Prohibit, refer, require, note.</summary>
    public const int Constraint = 200;

    /// <summary>Allow.</summary>
    public const int Coverage = 100;
}
