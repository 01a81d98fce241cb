namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>In what way a line is no case.</summary>
public enum Breakage
{
    /// <summary>The line ends in the middle, as after a crash.</summary>
    CutOff,

    /// <summary>A member that every transfer has is missing.</summary>
    MissingMember,

    /// <summary>A control code belongs to no list.</summary>
    UnknownCode,

    /// <summary>The day of the transfer is in no calendar.</summary>
    BadDate,

    /// <summary>A member of the transfer stands there twice.</summary>
    DuplicateMember,

    /// <summary>The title is far longer than any text may be.</summary>
    OverLong,

    /// <summary>A byte is not UTF-8.</summary>
    InvalidUtf8,
}
