namespace ExportPolicy.Rules.Proving;

/// <summary>Where a case stands in a space.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Block">The block.</param>
/// <param name="InBlock">The place in the block.</param>
internal sealed record Spot(Sheet Sheet, long Block, int InBlock)
{
    private int? _plainness;

    /// <summary>How far it is from the plainest case.</summary>
    private int Plainness => _plainness ??= Sheet.PlainnessOf(Block, InBlock);

    /// <summary>The case, with what makes it differ from the plainest.</summary>
    public Counterexample Show(CaseSpace space) => new(
        Sheet.Build(space.Setting, Block, InBlock),
        [.. Sheet.ValuesOf(Block, InBlock).Where(each => !ReferenceEquals(each.Value, each.Axis.Values[0])).Select(each => KeyValuePair.Create(each.Axis.Name, each.Value.Name))]);

    /// <summary>The plainer of two; of equally plain ones the first, so that the result does not hang on threads.</summary>
    public static Spot Plainer(Spot one, Spot other) => one.Compare(other) <= 0 ? one : other;

    private int Compare(Spot other) => (Plainness, Sheet.Ordinal, Block, InBlock).CompareTo((other.Plainness, other.Sheet.Ordinal, other.Block, other.InBlock));
}
