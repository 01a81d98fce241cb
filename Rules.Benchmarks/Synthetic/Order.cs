namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>What is settled of a case before its details are.</summary>
internal sealed record Order(string Id, Lane Lane, CountryCode From, CountryCode To, TransferKind Kind, TransferBasis Basis, TransferStage Stage, DateOnly Date)
{
    // The policies shipped begin on 28 October 2022, and the last in 2024; a few orders are older than any of them.
    private static readonly DateOnly First = new(2022, 10, 28);
    private static readonly DateOnly Last = new(2024, 12, 31);

    private static readonly Weighted<TransferStage> Stages = new(
        (6, TransferStage.Proposed),
        (9, TransferStage.Negotiating),
        (8, TransferStage.AgreedInPrinciple),
        (60, TransferStage.Contracted),
        (9, TransferStage.Shipped),
        (8, TransferStage.Delivered));

    public static Order Draw(string id, SplitMix64 random)
    {
        var lane = Lane.Book.Pick(random);
        var date = random.PerMille(8) ? First.AddDays(-random.Between(1, 27)) : First.AddDays(random.Below(Last.DayNumber - First.DayNumber + 1));
        var kind = lane.Kinds.Pick(random);
        var from = lane.From.Pick(random);
        var to = lane.To(random);
        while (to.Equals(from) && kind != TransferKind.Retransfer)
            to = lane.To(random);
        return new(id, lane, from, to, kind, lane.Bases.Pick(random), Stages.Pick(random), date);
    }
}
