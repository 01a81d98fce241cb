namespace ExportPolicy.Rules;

/// <summary>Which goods a commitment speaks of: the union of lethalities, control codes with everything below them, and listed goods; or all.</summary>
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

    /// <summary>All goods that a munitions list or dual-use list names, lethal or not (<c>military</c>).</summary>
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

    /// <summary>Goods that meet at least one of several descriptions.</summary>
    /// <param name="lethalities">The lethalities.</param>
    /// <param name="codes">The codes, each with everything below it.</param>
    /// <param name="listed">Whether every listed item is meant as well.</param>
    /// <returns>The scope.</returns>
    /// <exception cref="ArgumentException">Nothing is described.</exception>
    public static GoodsScope AnyOf(IEnumerable<Lethality>? lethalities = null, IEnumerable<ControlCode>? codes = null, bool listed = false)
    {
        var scope = new GoodsScope(false, listed, lethalities.ToEquatableArray(), codes.ToEquatableArray());
        return scope.Lethalities.Count > 0 || scope.Codes.Count > 0 || listed
            ? scope
            : throw new ArgumentException("The goods name nothing; expected lethalities, codes, or listed goods.", nameof(lethalities));
    }

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
            if (Names(code))
                return true;
        }

        return false;
    }

    // Codes of one list alone tell goods apart for certain.
    internal bool MayShareGoodsWith(GoodsScope other) => !AreCodes || !other.AreCodes ||
        Codes.Any(code => other.Codes.Any(theirs => theirs.Scheme != code.Scheme || theirs.IsAtOrBelow(code) || code.IsAtOrBelow(theirs)));

    private bool AreCodes => !_all && !Listed && Lethalities.Count == 0;

    /// <summary>Whether goods fall into the scope with all that their codes say of them: the reading of commitments that allow.</summary>
    /// <remarks>
    /// One code that is meant must not carry along another that is not: a missile that also bears a code of ammunition is no ammunition.
    /// Codes that no list controls, such as customs headings, count where the scope names codes of their scheme.
    /// </remarks>
    /// <param name="goods">The classified goods.</param>
    /// <returns>True when they do.</returns>
    public bool Covers(ClassifiedLine goods)
    {
        ArgumentNullException.ThrowIfNull(goods);
        if (_all || (Listed && goods.Classification.Listed) || Lethalities.Contains(goods.Classification.Lethality))
            return true;
        var named = false;
        foreach (var code in goods.Line.Codes)
        {
            if (Names(code))
                named = true;
            else if (code.IsListed || Codes.Any(scope => scope.Scheme == code.Scheme))
                return false;
        }

        return named;
    }

    /// <summary>Whether goods may fall into the scope and their codes are too coarse to tell: the scope names a part of what a code of theirs names, and no finer code beside it tells which part.</summary>
    internal bool MayInclude(ClassifiedLine goods)
    {
        if (Includes(goods))
            return false;
        foreach (var code in goods.Line.Codes)
        {
            if (goods.Line.Codes.Any(finer => finer != code && finer.IsAtOrBelow(code)))
                continue;
            foreach (var scope in Codes)
            {
                if (scope.IsAtOrBelow(code))
                    return true;
            }
        }

        return false;
    }

    private bool Names(ControlCode code)
    {
        foreach (var scope in Codes)
        {
            if (code.IsAtOrBelow(scope))
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        if (_all)
            return "all goods";
        var parts = Lethalities.Select(lethality => Words<Lethality>.Of(lethality)).Concat(Codes.Select(code => code.Value));
        return string.Join(", ", Listed ? parts.Append("listed goods") : parts);
    }
}
