namespace ExportPolicy.Rules;

/// <summary>Says what is to be decided about transfers: by policies, or as a test chooses.</summary>
internal interface IJudge
{
    /// <summary>Judges a transfer at one moment.</summary>
    Judgement Judge(Transfer transfer, Evidence? evidence, CheckOptions options, DateTimeOffset now);

    /// <summary>When a clearance ends that is issued for a transfer at one moment.</summary>
    DateTimeOffset EndOfClearance(Transfer transfer, DateTimeOffset now);
}
