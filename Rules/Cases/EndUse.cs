namespace ExportPolicy.Rules;

/// <summary>What the goods are declared to be used for.</summary>
public sealed record EndUse
{
    /// <summary>Creates a declared end use.</summary>
    /// <param name="statement">The use, in words.</param>
    /// <param name="requirement">How much that use needs, where it is declared; more goods than that are a red flag.</param>
    /// <exception cref="ArgumentException">The statement is empty.</exception>
    public EndUse(string statement, Quantity? requirement = null)
    {
        Statement = Require.Text(statement, "The end-use statement");
        Requirement = requirement;
    }

    /// <summary>The use, in words.</summary>
    public string Statement { get; }

    /// <summary>How much the declared use needs; null where it is not declared.</summary>
    public Quantity? Requirement { get; }
}
