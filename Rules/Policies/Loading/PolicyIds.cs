using System.Text.RegularExpressions;

namespace ExportPolicy.Rules;

/// <summary>Reads the ids of policies, commitments, wordings and exceptions: words that go into file names, logs and command lines.</summary>
internal static partial class PolicyIds
{
    public static string? Read(MapReader map, string example)
    {
        if (map.Text("id", $"an id such as {example}") is not { } id)
            return null;
        if (Pattern().IsMatch(id))
            return id;
        map.Errors.Add(map.Optional("id")!, $"The id is '{Excerpt.Of(id)}'; expected up to 64 small letters, digits and hyphens, such as {example}.");
        return null;
    }

    /// <summary>Reads an id that may stand only once among its like.</summary>
    public static string? Read(MapReader map, string example, Dictionary<string, int> taken)
    {
        var id = Read(map, example);
        if (id is null || taken.TryAdd(id, map.Map.Line))
            return id;
        map.Errors.Add(map.Optional("id")!, $"The id '{id}' stands here a second time (first in line {taken[id]}); expected distinct ids.", "Rename one of them.");
        return null;
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,63}\z")]
    private static partial Regex Pattern();
}
