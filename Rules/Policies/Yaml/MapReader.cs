namespace ExportPolicy.Rules;

/// <summary>Reads the keys of one mapping, notes what is wrong, and knows afterwards which keys nobody asked for.</summary>
/// <remarks>Reading goes on after an error with a stand-in value: what was read is used only when the whole file is free of errors.</remarks>
internal sealed class MapReader(YamlMap map, YamlErrors errors)
{
    private readonly List<string> _asked = [];
    private readonly Dictionary<string, YamlNode> _values = map.Entries.ToDictionary(entry => entry.Key.Value, entry => entry.Value, StringComparer.Ordinal);

    public YamlMap Map => map;

    public YamlErrors Errors => errors;

    public bool Has(string key) => Find(key) is not null;

    /// <summary>The node of a key; null when the key is missing or has no value.</summary>
    public YamlNode? Optional(string key)
    {
        _asked.Add(key);
        var node = Find(key);
        if (node is not YamlScalar { IsNothing: true })
            return node;
        errors.Add(node, "Nothing stands here; expected a value.", "Write one or remove the key.");
        return null;
    }

    /// <summary>The node of a key that must be there.</summary>
    public YamlNode? Required(string key, string expected)
    {
        var node = Optional(key);
        if (node is null && Find(key) is null)
            errors.Add(map, $"The key '{key}' is missing; expected {expected}.", "Add it.");
        return node;
    }

    public string? Text(string key, string expected) => Required(key, expected) is { } node ? Values.Text(node, expected, errors) : null;

    public string? OptionalText(string key, string expected) => Optional(key) is { } node ? Values.Text(node, expected, errors) : null;

    public bool Flag(string key, bool otherwise) => Optional(key) is { } node ? Values.Flag(node, errors) ?? otherwise : otherwise;

    public DateOnly? Date(string key) => Required(key, "a date such as 2022-11-11") is { } node ? Values.Date(node, errors) : null;

    public DateOnly? OptionalDate(string key) => Optional(key) is { } node ? Values.Date(node, errors) : null;

    public T Word<T>(string key, T otherwise)
        where T : struct, Enum =>
        Optional(key) is { } node ? Values.Word<T>(node, errors) ?? otherwise : otherwise;

    public T? RequiredWord<T>(string key)
        where T : struct, Enum =>
        Required(key, $"one of {Words<T>.Listed}") is { } node ? Values.Word<T>(node, errors) : null;

    /// <summary>The mapping of a key that must be there; close it after use.</summary>
    public MapReader? RequiredMap(string key, string expected) => Required(key, expected) is { } node ? Values.Map(node, expected, errors) : null;

    public MapReader? OptionalMap(string key, string expected) => Optional(key) is { } node ? Values.Map(node, expected, errors) : null;

    /// <summary>The items of a list that must be there and hold something.</summary>
    public EquatableArray<T> List<T>(string key, string expected, Func<YamlNode, T?> read)
        where T : class =>
        Required(key, expected) is { } node ? Values.List(node, expected, errors, read) : [];

    public EquatableArray<T> OptionalList<T>(string key, string expected, Func<YamlNode, T?> read)
        where T : class =>
        Optional(key) is { } node ? Values.List(node, expected, errors, read) : [];

    /// <summary>The words of a list; a value that is no list is an error.</summary>
    public EquatableArray<T> OptionalWords<T>(string key)
        where T : struct, Enum =>
        Optional(key) is { } node ? Values.WordList<T>(node, errors) : [];

    public EquatableArray<T> RequiredWords<T>(string key)
        where T : struct, Enum =>
        Required(key, $"a list of {Words<T>.Listed}") is { } node ? Values.WordList<T>(node, errors) : [];

    /// <summary>Reports every key that nobody has asked for.</summary>
    public void Close()
    {
        var missing = _asked.Where(asked => !Has(asked)).ToArray();
        foreach (var (key, value) in map.Entries)
        {
            if (_asked.Contains(key.Value))
                continue;
            if (errors.IsFull)
            {
                errors.Count();
            }
            else
            {
                errors.Add(
                    key.Line,
                    key.Column,
                    value.Path,
                    $"The key {key.Describe()} is unknown; expected {string.Join(", ", _asked.Distinct())}.",
                    Nearest.Hint(key.Value, missing) ?? "Remove it.");
            }
        }
    }

    private YamlNode? Find(string key) => _values.GetValueOrDefault(key);
}
