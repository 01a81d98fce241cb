using System.Text.Json;

namespace ExportPolicy.Rules;

/// <summary>Reads the members of an object by name, and reports those that nobody asked for.</summary>
/// <remarks>After an error a member reads as its type's default; <see cref="Build"/> then makes no object of it.</remarks>
internal sealed class JsonMembers
{
    private readonly JsonItem _object;
    private readonly CaseErrors _errors;
    private readonly bool _blanksCount;
    private readonly int _errorsBefore;
    private readonly Dictionary<string, JsonItem> _members = new(StringComparer.Ordinal);
    private readonly List<string> _known = [];

    /// <param name="item">The object.</param>
    /// <param name="errors">Where errors go.</param>
    /// <param name="blanksCount">Whether an empty text is a value like others, and no error.</param>
    public JsonMembers(JsonItem item, CaseErrors errors, bool blanksCount)
    {
        _object = item;
        _errors = errors;
        _blanksCount = blanksCount;
        _errorsBefore = errors.Count;
        if (item.Kind != JsonValueKind.Object)
            errors.Add(item, $"The value is {item.Shown}; expected an object.");
        else
            foreach (var member in item.Items)
                _members.Add(member.Name!, member);
    }

    /// <summary>How many errors the file has so far.</summary>
    public int Errors => _errors.Count;

    /// <summary>Whether the member is there and not null.</summary>
    public bool Has(string name) => _members.GetValueOrDefault(name) is { Kind: not JsonValueKind.Null };

    /// <summary>A member that must be there.</summary>
    /// <param name="name">The name.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="otherwise">What to write where there is nothing to fill in; empty where there is no such thing.</param>
    public T Required<T>(string name, Func<JsonItem, T> read, string otherwise = "")
    {
        var (member, written) = (Find(name), _members.GetValueOrDefault(name));
        if (member is not null && IsBlank(member))
            _errors.Add(member, $"The text is empty, but '{name}' is needed; fill it in{otherwise}.");
        else if (member is not null)
            return read(member);
        else if (written is not null)
            _errors.Add(written, $"The value is null, but '{name}' is needed; fill it in{otherwise}.");
        else if (_object.Kind == JsonValueKind.Object)
            _errors.Add(_object, $"'{name}' is missing; add it{otherwise}.");
        return default!;
    }

    /// <summary>A member that may be left out or null.</summary>
    public T? Optional<T>(string name, Func<JsonItem, T?> read)
        where T : class => Find(name) is { } member ? read(member) : null;

    /// <summary>A member that may be left out or null.</summary>
    public T? OptionalValue<T>(string name, Func<JsonItem, T> read)
        where T : struct => Find(name) is { } member ? read(member) : null;

    /// <summary>An array that may be left out or null, which is the same as an empty one.</summary>
    public IReadOnlyList<T> List<T>(string name, Func<JsonItem, T> read) => Find(name) is { } member ? Elements(member, read) : [];

    /// <summary>An array that may be left out or null, which means something else than an empty one: that one is an error.</summary>
    /// <param name="name">The name.</param>
    /// <param name="read">Reads an element.</param>
    /// <param name="otherwise">What it means to leave the member out.</param>
    public IReadOnlyList<T>? ListUnlessLeftOut<T>(string name, Func<JsonItem, T> read, string otherwise)
    {
        if (Find(name) is not { } member)
            return null;
        if (member is { Kind: JsonValueKind.Array, Items.Count: 0 })
            _errors.Add(member, $"The array is empty; name at least one, or leave the member out {otherwise}.");
        return Elements(member, read);
    }

    /// <summary>An array that must be there; an empty one is for the object's own check to refuse.</summary>
    public IReadOnlyList<T> RequiredList<T>(string name, Func<JsonItem, T> read) => Required(name, member => Elements(member, read)) ?? [];

    /// <summary>Reports an error at a member, or at the object where the member is not there.</summary>
    public void Report(string name, string message) => _errors.Add(_members.GetValueOrDefault(name, _object), message);

    /// <summary>Makes the object, unless it or something in it is in error; what its own checks refuse becomes an error at the member concerned.</summary>
    public T? Build<T>(Func<T> create)
        where T : class
    {
        ReportUnknown();
        if (_errors.Count > _errorsBefore)
            return null;
        try
        {
            return create();
        }
        catch (ArgumentException problem)
        {
            Report(problem.ParamName ?? "", WithoutParameter(problem));
            return null;
        }
    }

    /// <summary>The message of an exception without the name of the parameter, which means nothing to whoever wrote the file.</summary>
    public static string WithoutParameter(ArgumentException problem)
    {
        var message = problem.Message;
        var cut = problem.ParamName is null ? -1 : message.LastIndexOf($" (Parameter '{problem.ParamName}')", StringComparison.Ordinal);
        return cut < 0 ? message : message[..cut];
    }

    private JsonItem? Find(string name)
    {
        _known.Add(name);
        return _members.GetValueOrDefault(name) is { Kind: not JsonValueKind.Null } member ? member : null;
    }

    private List<T> Elements<T>(JsonItem array, Func<JsonItem, T> read)
    {
        if (array.Kind == JsonValueKind.Array)
            return [.. array.Items.Select(item => Element(item, read))];
        _errors.Add(array, $"The value is {array.Shown}; expected an array.");
        return [];
    }

    private T Element<T>(JsonItem item, Func<JsonItem, T> read)
    {
        if (!IsBlank(item))
            return read(item);
        _errors.Add(item, "The text is empty; fill it in, or remove it from the array.");
        return default!;
    }

    private bool IsBlank(JsonItem item) => !_blanksCount && item.Kind == JsonValueKind.String && string.IsNullOrWhiteSpace(item.Text);

    private void ReportUnknown()
    {
        foreach (var member in _object.Kind == JsonValueKind.Object ? _object.Items : [])
        {
            if (!_known.Contains(member.Name!))
                _errors.Add(member, $"The member {JsonItem.Quote(member.Name!)} is unknown; expected one of {string.Join(", ", _known)}.{CaseValues.Hint(member.Name!, _known)}");
        }
    }
}
