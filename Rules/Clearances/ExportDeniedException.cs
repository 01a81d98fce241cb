namespace ExportPolicy.Rules;

/// <summary>A transfer is denied by policy.</summary>
public sealed class ExportDeniedException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="decision">The decision that denies.</param>
    /// <exception cref="ArgumentNullException">The decision is null.</exception>
    /// <exception cref="ArgumentException">The decision has another outcome. <see cref="Decision.RequireClearance"/> throws the exception that fits.</exception>
    public ExportDeniedException(Decision decision)
        : base(DecisionMessage.For(decision, Outcome.Denied)) => Decision = decision;

    /// <summary>The decision, with all that it rests on.</summary>
    public Decision Decision { get; }
}
