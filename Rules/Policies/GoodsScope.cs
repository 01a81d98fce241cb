namespace ExportPolicy.Rules;

/// <summary>Which goods a commitment speaks of: the given lethalities, or the given control codes and everything below them, or all.</summary>
public sealed record GoodsScope
{
    private readonly bool _all;

    private GoodsScope(bool all, bool listed, EquatableArray<Lethality> lethalities, EquatableArray<ControlCode> codes)
    {
        _all = all;
        Listed = listed;
        Lethalities = lethalities;
        Codes = codes;
    }

    /// <summary>All goods.</summary>
    public static GoodsScope All { get; } = new(true, false, [], []);

    /// <summary>All goods that a munitions list names, lethal or not (<c>military</c>).</summary>
    public static GoodsScope Military { get; } = new(false, true, [], []);

    /// <summary>Whether it means every listed item.</summary>
    public bool Listed { get; }

    /// <summary>The lethalities that it means.</summary>
    public EquatableArray<Lethality> Lethalities { get; }

    /// <summary>The control codes that it means, each with everything below it.</summary>
    public EquatableArray<ControlCode> Codes { get; }

    /// <summary>Goods by lethality.</summary>
    /// <param name="lethalities">The lethalities.</param>
    /// <returns>The scope.</returns>
    public static GoodsScope Of(params IEnumerable<Lethality> lethalities) => new(false, false, lethalities.ToEquatableArray(), []);

    /// <summary>Goods by control code.</summary>
    /// <param name="codes">The codes, each with everything below it.</param>
    /// <returns>The scope.</returns>
    public static GoodsScope Below(params IEnumerable<ControlCode> codes) => new(false, false, [], codes.ToEquatableArray());

    /// <summary>Whether goods fall into the scope.</summary>
    /// <param name="goods">The classified goods.</param>
    /// <returns>True when they do.</returns>
    public bool Includes(ClassifiedLine goods)
    {
        ArgumentNullException.ThrowIfNull(goods);
        if (_all || (Listed && goods.Classification.Listed))
            return true;
        foreach (var lethality in Lethalities)
        {
            if (goods.Classification.Lethality == lethality)
                return true;
        }

        foreach (var code in goods.Line.Codes)
        {
            foreach (var scope in Codes)
            {
                if (code.IsAtOrBelow(scope))
                    return true;
            }
        }

        return false;
    }
}
