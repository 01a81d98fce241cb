namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>What a server answers; each order fills its own part.</summary>
/// <param name="Candidates">To <c>candidates</c>: whom it serves.</param>
/// <param name="Verdicts">To <c>decide</c>: by request, as measured by <see cref="Measure.Verdict"/>.</param>
/// <param name="Records">To <c>decide</c>: by request, as measured by <see cref="Measure.Whole"/>.</param>
/// <param name="Decisions">To <c>turn</c>: how many were made.</param>
/// <param name="Milliseconds">To <c>turn</c>: in what time.</param>
/// <param name="Error">Why it could not answer.</param>
internal sealed record Answer(
    CandidateInfo[]? Candidates = null,
    Effect[]? Verdicts = null,
    string[]? Records = null,
    long Decisions = 0,
    double Milliseconds = 0,
    string? Error = null);
