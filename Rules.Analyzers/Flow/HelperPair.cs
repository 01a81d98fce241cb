namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>A clearance and the transfer that a helper demands it for, or hands it on with.</summary>
internal sealed record HelperPair(HelperVariable Clearance, HelperVariable Transfer);
