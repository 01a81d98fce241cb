namespace ExportPolicy.Rules.Cli;

/// <summary>How many records came to each outcome.</summary>
internal sealed class OutcomeCounts
{
    public long Permitted { get; set; }

    public long Referred { get; set; }

    public long Denied { get; set; }

    /// <summary>Records that could not be decided.</summary>
    public long Errors { get; set; }

    /// <summary>Records that were decided.</summary>
    public long Decided => Permitted + Referred + Denied;

    public void Add(Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.Permitted:
                Permitted++;
                break;
            case Outcome.Referred:
                Referred++;
                break;
            default:
                Denied++;
                break;
        }
    }

    public void Add(OutcomeCounts other)
    {
        Permitted += other.Permitted;
        Referred += other.Referred;
        Denied += other.Denied;
        Errors += other.Errors;
    }
}
