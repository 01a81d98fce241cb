namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>One way to decide the requests of a pack, translated into its own form when it was made.</summary>
internal interface ICandidate
{
    /// <summary>The verdict alone; it may stop as soon as that stands.</summary>
    Effect Verdict(Request request);

    /// <summary>The verdict and every clause that decided it.</summary>
    Decision Decide(Request request);
}
