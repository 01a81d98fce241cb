namespace ExportPolicy.Rules.Proving;

/// <summary>A part of a space: every combination of the values of some axes, in blocks that differ in evidence alone.</summary>
internal sealed class Sheet
{
    private readonly Axis[] _declared;
    private readonly Axis[] _evidence;

    public Sheet(int ordinal, string name, IEnumerable<Axis> declared, IEnumerable<Axis> evidence)
    {
        Ordinal = ordinal;
        Name = name;
        _declared = [.. declared.Where(axis => axis.Values.Count > 1)];
        _evidence = [.. evidence.Where(axis => axis.Values.Count > 1)];
        Blocks = Product(_declared);
        BlockSize = (int)Product(_evidence);
        Below = [.. Enumerable.Range(0, BlockSize).Select(StepsDown)];
    }

    /// <summary>What the sheet is about.</summary>
    public string Name { get; }

    /// <summary>Which sheet of the space it is, counted from 0.</summary>
    public int Ordinal { get; }

    /// <summary>The axes, those of evidence last.</summary>
    public IEnumerable<Axis> Axes => [.. _declared, .. _evidence];

    /// <summary>The number of blocks.</summary>
    public long Blocks { get; }

    /// <summary>The number of cases in a block; the first has no evidence.</summary>
    public int BlockSize { get; }

    /// <summary>The number of cases.</summary>
    public long Size => Blocks * BlockSize;

    /// <summary>For each case of a block those that say one thing less: what they say it says too.</summary>
    public IReadOnlyList<int[]> Below { get; }

    /// <summary>Builds a case.</summary>
    public Case Build(Setting setting, long block, int inBlock)
    {
        var draft = new CaseDraft(setting);
        foreach (var (_, value) in Decode(_declared, block))
            value.Apply(draft);
        foreach (var (_, value) in Decode(_evidence, inBlock))
            value.Apply(draft);
        return draft.Build();
    }

    /// <summary>Where a case stands: its axes with their values.</summary>
    public IEnumerable<(Axis Axis, AxisValue Value)> ValuesOf(long block, int inBlock) => Decode(_declared, block).Concat(Decode(_evidence, inBlock));

    /// <summary>How far a case is from the plainest: the number of values that are not, then how many of them are evidence, and then how far down they stand.</summary>
    public int PlainnessOf(long block, int inBlock) => Distance(Decode(_declared, block), 1000) + Distance(Decode(_evidence, inBlock), 1100);

    private static int Distance((Axis Axis, AxisValue Value)[] values, int each) =>
        values.Sum(value => IndexOf(value.Axis, value.Value) is > 0 and var i ? each + i : 0);

    private int[] StepsDown(int inBlock)
    {
        var steps = new List<int>();
        var stride = 1;
        for (var i = _evidence.Length - 1; i >= 0; i--)
        {
            var axis = _evidence[i];
            var index = inBlock / stride % axis.Values.Count;
            if (index > 0)
            {
                steps.Add(inBlock + ((IndexBelow(axis, axis.Values[index]) - index) * stride));
            }

            stride *= axis.Values.Count;
        }

        return [.. steps];
    }

    // An axis may leave steps out.
    private static int IndexBelow(Axis axis, AxisValue value)
    {
        var below = value.Adds;
        while (below is not null && !axis.Values.Contains(below))
            below = below.Adds;
        return below is null ? 0 : IndexOf(axis, below);
    }

    private static (Axis Axis, AxisValue Value)[] Decode(Axis[] axes, long number)
    {
        var values = new (Axis, AxisValue)[axes.Length];
        var rest = number;
        for (var i = axes.Length - 1; i >= 0; i--)
        {
            (rest, var index) = Math.DivRem(rest, axes[i].Values.Count);
            values[i] = (axes[i], axes[i].Values[(int)index]);
        }

        return values;
    }

    private static int IndexOf(Axis axis, AxisValue value)
    {
        for (var i = 0; i < axis.Values.Count; i++)
        {
            if (ReferenceEquals(axis.Values[i], value))
                return i;
        }

        throw new ArgumentException($"The value '{value.Name}' is none of axis '{axis.Name}'.", nameof(value));
    }

    private static long Product(Axis[] axes) => axes.Aggregate(1L, (product, axis) => product * axis.Values.Count);
}
