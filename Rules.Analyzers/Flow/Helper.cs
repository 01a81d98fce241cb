using System.Collections.Immutable;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>A helper, read from its body.</summary>
/// <param name="Summary">What it makes known.</param>
/// <param name="Needs">What its callers must have made sure of.</param>
/// <param name="HandsOn">What it hands on to members that demand it.</param>
/// <param name="Demands">What it demands before anything that follows; whether it does so before it returns stands in its summary.</param>
/// <param name="Plain">Its analysis with nothing assumed.</param>
/// <param name="Proven">Its analysis where its callers have made sure of what it needs.</param>
internal sealed record Helper(Summary Summary, ImmutableArray<HelperNeed> Needs, ImmutableArray<HelperPair> HandsOn, ImmutableArray<HelperPair> Demands, FlowAnalysis Plain, FlowAnalysis Proven);
