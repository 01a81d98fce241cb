namespace ExportPolicy.Rules;

/// <summary>Reads a commitment that names a list of denied parties, and the list.</summary>
/// <param name="openList">Opens a list file that stands beside the policy.</param>
internal sealed class DeniedPartyReader(Func<string, ListFile> openList)
{
    private const string Kind = "denied-parties";

    public Func<CommitmentHead, Commitment>? Read(MapReader map)
    {
        if (map.Text("list", "the path of a list file, relative to the policy file") is not { } path)
            return null;
        if (!StaysInFolder(path))
        {
            map.Errors.Add(map.Optional("list")!, $"The path is {map.Optional("list")!.Describe()}; expected a file in the folder of the policy or below, relative to it, such as lists/denied.yaml.");
            return null;
        }

        var list = openList(path);
        var parties = list.Root is { } root ? Parties(new MapReader(root, list.Errors)) : [];
        if (!list.Errors.Any)
            return head => new DeniedParties(head, path, parties);
        map.Errors.Add(map.Optional("list")!, $"The list '{Excerpt.Of(path)}' cannot be used.", "Its own errors are reported with this one.");
        map.Errors.AddRange(list.Errors.Sorted());
        return null;
    }

    // A policy file that somebody sends must not read other files of whoever loads it.
    private static bool StaysInFolder(string path) =>
        !Path.IsPathRooted(path) && !path.AsSpan().ContainsAny("\0:") && !path.Split('/', '\\').Any(part => part.Trim() is "" or "." or "..");

    private static EquatableArray<DeniedParty> Parties(MapReader list)
    {
        Table.Expect(list, Kind);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var parties = list.List("parties", "a list of parties", node => Party(node, list.Errors, ids));
        list.Close();
        return parties;
    }

    private static DeniedParty? Party(YamlNode node, YamlErrors errors, HashSet<string> ids)
    {
        if (Values.Map(node, "a party", errors) is not { } map)
            return null;
        var id = map.Text("id", "the id of the entry in its list");
        var names = map.List("names", "a list of names", name => Values.Text(name, "a name", errors));
        var identifiers = map.OptionalList("identifiers", "a list of identifiers", item => Values.Text(item, "an identifier", errors));
        var source = SourceReader.Read(map.RequiredMap("source", "where the entry comes from"), requireDate: false, requireQuote: false);
        map.Close();
        if (id is not null && !ids.Add(id))
            errors.Add(map.Optional("id")!, $"The party '{Excerpt.Of(id)}' stands here a second time; expected distinct ids.", "Join the entries.");
        return id is null || source is null ? null : new DeniedParty(id, names, identifiers, source);
    }
}
