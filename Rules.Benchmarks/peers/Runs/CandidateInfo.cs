namespace ExportPolicy.Rules.Benchmarks.Peers;

/// <summary>What a server says of one of its candidates.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Remark">What to know beside its numbers, or null.</param>
/// <param name="FirstClauseOnly">Whether it names one deciding clause and not all.</param>
/// <param name="Crosses">Whether a decision crosses into WASM or native code, which is then measured apart.</param>
internal sealed record CandidateInfo(string Name, string? Remark = null, bool FirstClauseOnly = false, bool Crosses = false);
