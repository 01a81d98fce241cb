namespace ExportPolicy.Rules;

/// <summary>A transfer may not go ahead until a human has decided, or until what is missing is there.</summary>
public sealed class ExportReferredException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="decision">The decision that refers.</param>
    /// <exception cref="ArgumentNullException">The decision is null.</exception>
    /// <exception cref="ArgumentException">The decision has another outcome. <see cref="Decision.RequireClearance"/> throws the exception that fits.</exception>
    public ExportReferredException(Decision decision)
        : base(DecisionMessage.For(decision, Outcome.Referred)) => Decision = decision;

    /// <summary>The decision, with all that it rests on.</summary>
    public Decision Decision { get; }
}
