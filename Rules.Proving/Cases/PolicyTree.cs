using YamlDotNet.RepresentationModel;

namespace ExportPolicy.Rules.Proving;

/// <summary>The text of a policy as a tree that can be changed and read again.</summary>
internal sealed class PolicyTree
{
    private readonly Policy _policy;
    private readonly YamlStream _stream = [];

    public PolicyTree(Policy policy)
    {
        _policy = policy;
        using var text = new StringReader(policy.Texts[0].Text);
        _stream.Load(text);
        Root = (YamlMappingNode)_stream.Documents[0].RootNode;
    }

    public YamlMappingNode Root { get; }

    /// <summary>Reads the policy as the tree says it now, with the lists of the one it was made from; null where it is none.</summary>
    public Policy? TryRead()
    {
        using var text = new StringWriter();
        _stream.Save(text, assignAnchors: false);
        try
        {
            return Policy.Parse([new NamedText(_policy.Origin, text.ToString()), .. _policy.Texts.Skip(1)]);
        }
        catch (PolicyLoadException)
        {
            return null;
        }
    }
}

/// <summary>Reads and changes mappings by their keys.</summary>
internal static class YamlMappings
{
    public static YamlNode? Child(this YamlMappingNode map, string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    public static string? Text(this YamlMappingNode map, string key) => (map.Child(key) as YamlScalarNode)?.Value;

    public static void Set(this YamlMappingNode map, string key, string value) => map.Children[new YamlScalarNode(key)] = new YamlScalarNode(value);

    /// <summary>The mapping of a key, which is made where there is none.</summary>
    public static YamlMappingNode Mapping(this YamlMappingNode map, string key)
    {
        if (map.Child(key) is YamlMappingNode there)
            return there;
        var made = new YamlMappingNode();
        map.Children[new YamlScalarNode(key)] = made;
        return made;
    }

    /// <summary>Keys and values, except of what decides nothing.</summary>
    public static IEnumerable<(string Key, YamlNode Value)> Entries(this YamlMappingNode map) => map.Children
        .Select(entry => (Key: ((YamlScalarNode)entry.Key).Value!, entry.Value))
        .Where(entry => entry.Key is not ("id" or "kind" or "source"));
}
