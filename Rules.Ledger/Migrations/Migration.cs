namespace ExportPolicy.Rules.Ledger;

/// <summary>One step in the form of the tables: the statements for every store, and those for one kind only.</summary>
internal sealed record Migration(int Version, string Name)
{
    private static readonly System.Reflection.Assembly Assembly = typeof(Migration).Assembly;

    /// <summary>All steps in their order, from the scripts <c>001-records.sql</c>, <c>001-records.sqlite.sql</c> and so on.</summary>
    public static IReadOnlyList<Migration> All { get; } =
    [
        .. Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal) && name.Count(letter => letter == '.') == 1)
            .Select(name => new Migration(int.Parse(name.AsSpan(0, 3), System.Globalization.CultureInfo.InvariantCulture), name[4..^4]))
            .OrderBy(migration => migration.Version),
    ];

    /// <summary>The version that this library works with.</summary>
    public static int Latest => All[^1].Version;

    public IEnumerable<string> Scripts(LedgerStore store)
    {
        var stem = $"{Version:000}-{Name}";
        yield return Read($"{stem}.sql")!;
        if (Read($"{stem}.{store.Dialect}.sql") is { } own)
            yield return own;
    }

    private static string? Read(string name)
    {
        using var stream = Assembly.GetManifestResourceStream(name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
