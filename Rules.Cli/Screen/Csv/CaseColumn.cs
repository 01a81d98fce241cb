namespace ExportPolicy.Rules.Cli;

/// <summary>A column that files of orders may have, and the member of a case file that its cells become.</summary>
/// <param name="Group">The object that it is a part of.</param>
/// <param name="Suffix">Its name behind the prefix of the group; empty where the prefix is its name.</param>
/// <param name="Member">The member of the object.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="IsRequired">Whether the object cannot be without it.</param>
/// <param name="Holds">What stands in its cells, for people.</param>
internal sealed record CaseColumn(ColumnGroup Group, string Suffix, string Member, CellKind Kind, bool IsRequired, string Holds)
{
    public string Name => NameOf(1);

    /// <summary>The name of the column for the object of that number: <c>licence-2-number</c>.</summary>
    public string NameOf(int number) =>
        string.Join('-', new[] { Group.Prefix, number == 1 ? "" : $"{number}", Suffix }.Where(part => part.Length > 0));
}
