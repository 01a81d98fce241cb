namespace ExportPolicy.Rules;

/// <summary>Counts the institutions behind origins.</summary>
internal static class Institutions
{
    /// <summary>How many institutions are surely different: by name, and under one name by state. One whose state is not known may be any of its name.</summary>
    public static int Count(IEnumerable<Origin> origins)
    {
        var stated = new HashSet<(string Name, CountryCode State)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var unstated = new HashSet<string>(StringComparer.Ordinal);
        foreach (var origin in origins)
        {
            if (origin.Root.Institution?.State is not { } state)
                unstated.Add(origin.InstitutionKey);
            else if (stated.Add((origin.InstitutionKey, state)))
                names.Add(origin.InstitutionKey);
        }

        // Invariant: a further origin never lowers the count.
        unstated.ExceptWith(names);
        return stated.Count + unstated.Count;
    }
}
