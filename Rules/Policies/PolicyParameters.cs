namespace ExportPolicy.Rules;

/// <summary>Whether a ban also reaches goods that are sold to one state and go on to another.</summary>
public enum IndirectReading
{
    /// <summary>It does.</summary>
    Strict,

    /// <summary>It speaks of direct transfers only.</summary>
    DirectOnly,
}

/// <summary>Whether a ban also covers parts that are not lethal by themselves.</summary>
public enum ComponentsReading
{
    /// <summary>It does.</summary>
    Strict,

    /// <summary>It covers complete systems only.</summary>
    CompleteSystems,
}

/// <summary>What follows when goods replace stock that was given to a banned recipient.</summary>
public enum BackfillReading
{
    /// <summary>A human decides.</summary>
    Refer,

    /// <summary>It is noted.</summary>
    Permit,

    /// <summary>It is refused.</summary>
    Deny,
}

/// <summary>Whether a ban on aid also refuses a sale.</summary>
public enum SaleReading
{
    /// <summary>It does.</summary>
    Refused,

    /// <summary>It speaks of aid only.</summary>
    AidOnly,
}

/// <summary>What follows from a high probability.</summary>
public enum HighProbabilityReading
{
    /// <summary>The case is denied.</summary>
    Deny,

    /// <summary>A human decides.</summary>
    Refer,
}

/// <summary>What follows from a suspicion.</summary>
public enum SuspicionReading
{
    /// <summary>A human decides.</summary>
    Refer,

    /// <summary>It is noted.</summary>
    Note,
}

/// <summary>How a policy is read where its words leave it open. The defaults are the strict readings.</summary>
/// <param name="Indirect">Onward transfer through another state.</param>
/// <param name="Components">Parts of lethal goods.</param>
/// <param name="Backfill">Replacement of stock that was given to a banned recipient.</param>
/// <param name="Sale">Sale as against aid.</param>
/// <param name="HighProbability">Effect of a high probability.</param>
/// <param name="Suspicion">Effect of a suspicion.</param>
public sealed record PolicyParameters(
    IndirectReading Indirect = IndirectReading.Strict,
    ComponentsReading Components = ComponentsReading.Strict,
    BackfillReading Backfill = BackfillReading.Refer,
    SaleReading Sale = SaleReading.Refused,
    HighProbabilityReading HighProbability = HighProbabilityReading.Deny,
    SuspicionReading Suspicion = SuspicionReading.Refer)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"indirect={Words<IndirectReading>.Of(Indirect)}, components={Words<ComponentsReading>.Of(Components)}, backfill={Words<BackfillReading>.Of(Backfill)}, "
        + $"sale={Words<SaleReading>.Of(Sale)}, high-probability={Words<HighProbabilityReading>.Of(HighProbability)}, suspicion={Words<SuspicionReading>.Of(Suspicion)}";

    internal void Check()
    {
        Require.Defined(Indirect, "The parameter indirect");
        Require.Defined(Components, "The parameter components");
        Require.Defined(Backfill, "The parameter backfill");
        Require.Defined(Sale, "The parameter sale");
        Require.Defined(HighProbability, "The parameter high-probability");
        Require.Defined(Suspicion, "The parameter suspicion");
    }
}
