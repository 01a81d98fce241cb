namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>What a caller needs to give a helper.</summary>
internal sealed record HelperNeed(HelperVariable? Transfer, HelperVariable? Clearance);
