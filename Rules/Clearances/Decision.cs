using System.Diagnostics.CodeAnalysis;

namespace ExportPolicy.Rules;

/// <summary>What a gate decided about a transfer, on what grounds, and the clearance where it permits.</summary>
public sealed class Decision
{
    private LedgerEntry? _entry;

    internal Decision(Judgement judgement, Clearance? clearance)
    {
        Assessment = judgement.Assessment;
        Withheld = judgement.Withheld;
        Resolution = clearance is null ? null : judgement.Resolution;
        Clearance = clearance;
    }

    /// <summary>What the policies say, and all that it rests on.</summary>
    public Assessment Assessment { get; }

    /// <summary>The transfer that was checked.</summary>
    public Transfer Transfer => Assessment.Transfer;

    /// <summary>The outcome: Permitted exactly when there is a clearance, else at best Referred.</summary>
    public Outcome Outcome => Clearance is not null ? Outcome.Permitted : Verdict.Worst(Assessment.Outcome, Outcome.Referred);

    /// <summary>Whether the transfer may leave; there is a clearance then.</summary>
    [MemberNotNullWhen(true, nameof(Clearance))]
    public bool IsPermitted => Clearance is not null;

    /// <summary>The clearance; null unless the decision permits.</summary>
    public Clearance? Clearance { get; }

    /// <summary>Why the gate issues no clearance for a check of this kind, whatever the policies say; empty for a check to act on.</summary>
    public EquatableArray<Withholding> Withheld { get; }

    /// <summary>By which two people let a transfer go that the policies refer; null where the policies permit it themselves, and where it is not permitted.</summary>
    public Resolution? Resolution { get; }

    /// <summary>Where the decision is on record; null where the gate has no ledger.</summary>
    public LedgerEntry? Entry => _entry;

    /// <summary>The decision is on record; nobody has seen it before.</summary>
    internal Decision RecordedAs(LedgerEntry entry)
    {
        _entry = entry;
        return this;
    }

    /// <summary>Gives the clearance where the decision permits.</summary>
    /// <param name="clearance">The clearance; null when the answer is false.</param>
    /// <returns>True when there is a clearance.</returns>
    public bool TryGetClearance([NotNullWhen(true)] out Clearance? clearance)
    {
        clearance = Clearance;
        return clearance is not null;
    }

    /// <summary>Gives the clearance, or throws where there is none.</summary>
    /// <returns>The clearance.</returns>
    /// <exception cref="ExportDeniedException">The decision denies.</exception>
    /// <exception cref="ExportReferredException">The decision refers.</exception>
    public Clearance RequireClearance() =>
        Clearance ?? throw (Outcome == Outcome.Denied ? new ExportDeniedException(this) : new ExportReferredException(this));

    /// <inheritdoc/>
    public override string ToString() => $"{Outcome}: {Transfer}";
}
