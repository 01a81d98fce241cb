namespace ExportPolicy.Rules.Cli;

/// <summary>What became of a transfer since an earlier run.</summary>
/// <param name="Number">The number that the earlier run gives to its id; null where it does not have it.</param>
/// <param name="Earlier">The outcome then; null where the earlier run does not have it, or has it several times.</param>
/// <param name="Why">Why the outcome is another; empty where it is the same or cannot be compared.</param>
internal sealed record Change(int? Number, Outcome? Earlier, IReadOnlyList<string> Why)
{
    /// <summary>The outcome then in a word: <c>none</c> where the earlier run does not have the transfer, <c>ambiguous</c> where it has it several times.</summary>
    public string Before => Earlier is { } outcome ? Words.Of(outcome) : Number is null ? "none" : "ambiguous";
}
