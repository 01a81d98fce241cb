namespace ExportPolicy.Rules.Proving;

/// <summary>The cases of a proof or a comparison: how many, of what, and what is not among them.</summary>
/// <param name="Sheets">The parts, each the product of its axes.</param>
public sealed record SpaceSize(EquatableArray<SheetSize> Sheets)
{
    /// <summary>The number of cases.</summary>
    public long Cases => Sheets.Sum(sheet => sheet.Cases);

    /// <summary>What no case of the space shows, in words.</summary>
    public static IReadOnlyList<string> LeftOut => CaseSpace.LeftOut;

    internal static SpaceSize Of(CaseSpace space) => new(
        [.. space.Sheets.Select(sheet => new SheetSize(sheet.Name, sheet.Size, [.. sheet.Axes.Select(axis => KeyValuePair.Create(axis.Name, axis.Values.Count))]))]);
}

/// <summary>A part of a space: every combination of the values of its axes.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Cases">The number of cases.</param>
/// <param name="Axes">The axes, each with the number of its values.</param>
public sealed record SheetSize(string Name, long Cases, EquatableArray<KeyValuePair<string, int>> Axes);
