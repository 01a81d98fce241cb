namespace ExportPolicy.Rules;

/// <summary>A transfer is denied by policy.</summary>
public sealed class ExportDeniedException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="decision">The decision that denies.</param>
    public ExportDeniedException(Decision decision)
        : base(DecisionMessage.For(decision)) => Decision = decision;

    /// <summary>The decision, with all that it rests on.</summary>
    public Decision Decision { get; }
}
