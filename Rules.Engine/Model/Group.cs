namespace ExportPolicy.Rules.Engine;

/// <summary>Elements that must all hold, or of which one must hold.</summary>
internal sealed record Group(bool IsOr, IReadOnlyList<LhsElement> Children) : LhsElement;
