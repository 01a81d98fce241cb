namespace ExportPolicy.Rules.Cli;

/// <summary>Columns that make up one object of a case file, such as a licence.</summary>
/// <param name="prefix">What their names begin with; empty for none.</param>
/// <param name="path">Where the object stands in the file: <c>transfer.documents.licences[]</c>; empty for the file itself.</param>
/// <param name="isRequired">Whether every case, or every object around it, has one.</param>
/// <param name="repeats">Whether a case may have several, under <c>licence-2</c>, <c>licence-3</c> and so on.</param>
/// <param name="owner">The object that it is a part of, where its columns are named alike; null for none.</param>
/// <param name="role">What tells parties apart, which stand in one list.</param>
internal sealed class ColumnGroup(string prefix, string path, bool isRequired = false, bool repeats = false, ColumnGroup? owner = null, string? role = null)
{
    /// <summary>The object that this one is a part of, where its columns are named alike; else itself.</summary>
    public ColumnGroup Owner => owner ?? this;

    public string Prefix { get; } = prefix;

    public string Path { get; } = path;

    public bool IsRequired { get; } = isRequired;

    public bool Repeats { get; } = repeats;

    public string? Role { get; } = role;

    /// <summary>Whether each row has its own.</summary>
    public bool IsOfLine => Path.StartsWith(CaseColumns.Lines, StringComparison.Ordinal);

    /// <summary>An object within this one.</summary>
    public ColumnGroup Within(string member, bool isRequired = false) => new(Prefix, $"{Path}.{member}", isRequired, Repeats, this);
}
