namespace ExportPolicy.Rules;

/// <summary>What is on record of a lot.</summary>
/// <param name="Taking">What was taken, last under which clearance.</param>
/// <param name="State">How far it has come.</param>
public sealed record LotRecord(LotTaking Taking, LotState State);
