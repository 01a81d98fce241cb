namespace ExportPolicy.Rules.Engine;

/// <summary>Where facts of one concrete type go: the lists that hold them, and the alternatives that read those.</summary>
internal sealed record FactRoute(int[] Slots, int[] Readers);
