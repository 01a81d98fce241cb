namespace ExportPolicy.Rules;

/// <summary>A decision as it goes on record: with all that it was made from.</summary>
public sealed class LedgerDecision
{
    internal LedgerDecision(DecisionPurpose purpose, Decision decision, Question question, ReferenceData reference)
    {
        Purpose = purpose;
        Decision = decision;
        Evidence = question.Evidence;
        Options = question.Options;
        DecidedAt = question.Now;
        Reference = reference;
    }

    /// <summary>What it was made for.</summary>
    public DecisionPurpose Purpose { get; }

    /// <summary>The decision.</summary>
    public Decision Decision { get; }

    /// <summary>The evidence that it was made from, balances included; null where nobody has looked.</summary>
    public Evidence? Evidence { get; }

    /// <summary>What the caller asked for.</summary>
    public CheckOptions Options { get; }

    /// <summary>The instant whose policies counted.</summary>
    public DateTimeOffset DecidedAt { get; }

    /// <summary>The tables that it was made by.</summary>
    public ReferenceData Reference { get; }

    /// <summary>Whether clearances for the same transfer that were opened before are at their end by it.</summary>
    public bool EndsEarlier { get; internal init; }

    /// <summary>The clearance that it opens; null where it opens none.</summary>
    public Opening? Opens { get; internal init; }

    /// <summary>The lot that it takes; null where it takes none.</summary>
    public LotTaking? Takes { get; internal init; }

    /// <summary>What all that may leave under the clearance takes of caps and licences.</summary>
    public EquatableArray<Draw> Draws { get; internal init; } = [];
}
