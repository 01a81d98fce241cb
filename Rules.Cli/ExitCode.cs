namespace ExportPolicy.Rules.Cli;

/// <summary>What the tool returns to its caller; scripts rely on these numbers.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int Permitted = Success;
    public const int Error = 1;
    public const int Referred = 2;
    public const int Denied = 3;

    /// <summary>A ledger is not intact, or a decision comes out otherwise than it is on record.</summary>
    public const int NotAsRecorded = 3;

    /// <summary>A policy does not keep what it promises, or a test of it fails.</summary>
    public const int NotAsPromised = 3;

    /// <summary>As shells count a process that an interrupt ended.</summary>
    public const int Interrupted = 130;

    /// <summary>That of the worst outcome that was counted.</summary>
    public static int Worst(OutcomeCounts counts) => counts.Denied > 0 ? Denied : counts.Referred > 0 ? Referred : Permitted;

    public static int Of(Outcome outcome) => outcome switch
    {
        Outcome.Permitted => Permitted,
        Outcome.Referred => Referred,
        _ => Denied,
    };
}
