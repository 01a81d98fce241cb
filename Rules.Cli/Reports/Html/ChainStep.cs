namespace ExportPolicy.Rules.Cli;

/// <summary>How a step stands in the chain.</summary>
internal enum ChainStepKind
{
    /// <summary>The goods pass through its hands.</summary>
    Holder,

    /// <summary>It takes part in the contract; as such it does not hold the goods.</summary>
    Contract,

    /// <summary>A place on the way.</summary>
    Stop,

    /// <summary>It is not declared: evidence or a document names it.</summary>
    Claimed,
}

/// <summary>One step of the chain from the exporter to whoever receives the goods, or is said to.</summary>
/// <param name="Kind">How it stands in the chain.</param>
/// <param name="Code">The code of its state.</param>
/// <param name="Role">Its role in words.</param>
/// <param name="Name">Its name.</param>
/// <param name="Detail">What it is and where it stands.</param>
/// <param name="Dispute">Why the leg to it is disputed; null where it is not, empty where the step before tells it.</param>
internal sealed record ChainStep(ChainStepKind Kind, string Code, string Role, string Name, string Detail, string? Dispute = null);
