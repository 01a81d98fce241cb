namespace ExportPolicy.Rules.Cli;

/// <summary>What the tool returns to its caller; scripts rely on these numbers.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int Permitted = Success;
    public const int Error = 1;
    public const int Referred = 2;
    public const int Denied = 3;

    /// <summary>As shells count a process that an interrupt ended.</summary>
    public const int Interrupted = 130;

    public static int Of(Outcome outcome) => outcome switch
    {
        Outcome.Permitted => Permitted,
        Outcome.Referred => Referred,
        _ => Denied,
    };
}
