namespace ExportPolicy.Rules;

/// <summary>A transfer may not go ahead until a human has decided, or until what is missing is there.</summary>
public sealed class ExportReferredException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="decision">The decision that refers.</param>
    public ExportReferredException(Decision decision)
        : base(DecisionMessage.For(decision)) => Decision = decision;

    /// <summary>The decision, with all that it rests on.</summary>
    public Decision Decision { get; }
}
