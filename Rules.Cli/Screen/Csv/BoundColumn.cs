using System.Globalization;

namespace ExportPolicy.Rules.Cli;

/// <summary>A column of a file, or a constant in its place.</summary>
/// <param name="Column">What its cells become.</param>
/// <param name="Number">Which of several alike it belongs to, from 1.</param>
/// <param name="Header">Its header in the file; null for a constant.</param>
/// <param name="Index">Where its cells stand in a row, from 0; negative for a constant.</param>
/// <param name="Constant">The constant; null for a column.</param>
internal sealed record BoundColumn(CaseColumn Column, int Number, string? Header, int Index, string? Constant)
{
    private readonly JsonStep[] _steps =
    [
        .. Column.Group.Path.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(name => name.EndsWith("[]", StringComparison.Ordinal)
            ? new JsonStep(name[..^2], $"{Column.Group.Prefix} {Number}")
            : new JsonStep(name, null)),
    ];

    public string Name => Column.NameOf(Number);

    /// <summary>How errors name it.</summary>
    public string Label => Header is null ? $"constant '{Name}'"
        : CaseColumns.Normal(Header) == Name ? $"column '{Header}'"
        : $"column '{Header}' ({Name})";

    public bool IsConstant => Index < 0;

    public string ValueIn(IReadOnlyList<string> cells) => IsConstant ? Constant! : cells[Index];

    /// <summary>The way to the object of the case that it is a part of; the row counts where each row has its own.</summary>
    public IReadOnlyList<JsonStep> StepsIn(int row) => row == 0
        ? _steps
        : [.. _steps.Select(step => step.Element is null ? step : step with { Element = row.ToString(CultureInfo.InvariantCulture) })];
}
