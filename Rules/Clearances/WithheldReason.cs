namespace ExportPolicy.Rules;

/// <summary>Why a gate issues no clearance, whatever the policies say.</summary>
public enum WithheldReason
{
    /// <summary>The transfer is not contracted yet.</summary>
    NotContracted,

    /// <summary>The goods have left.</summary>
    AlreadyShipped,

    /// <summary>The check asked for the policies of another day.</summary>
    OtherDay,

    /// <summary>The check asked for the knowledge of another day.</summary>
    OtherKnowledge,

    /// <summary>Nobody handed evidence over, and no source was asked.</summary>
    NoEvidence,

    /// <summary>A policy is read by other parameters than its text says.</summary>
    WhatIf,

    /// <summary>The case is held.</summary>
    Held,

    /// <summary>By the ledger the whole transfer has left.</summary>
    NothingLeft,

    /// <summary>A part of the transfer has left, and its lines are not those of then any more.</summary>
    LinesChanged,

    /// <summary>Evidence is handed over that says something else than what is on record under the same name.</summary>
    EvidenceContradicted,
}
