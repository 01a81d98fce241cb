namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>A clause that decided, and why it applied.</summary>
/// <param name="Id">The clause.</param>
/// <param name="Because">For each condition what was found and what was wanted.</param>
internal sealed record ClauseRecord(string Id, string[] Because);
