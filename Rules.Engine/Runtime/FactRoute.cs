namespace ExportPolicy.Rules.Engine;

/// <summary>Where facts of one concrete type go: the lists that hold them, the alternatives that read whatever is in those, and those that read some of it.</summary>
internal sealed record FactRoute(int[] Slots, int[] Readers, ReaderIndex[] Indexes);
