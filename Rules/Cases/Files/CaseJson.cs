namespace ExportPolicy.Rules;

/// <summary>Writes the JSON of case files: ASCII on one line, and what has no value is left out.</summary>
internal sealed class CaseJson
{
    private readonly CanonicalJson _json = new();

    public ReadOnlyMemory<byte> Written => _json.Written;

    public void Object<T>(string? name, T? value, Action<CaseJson, T> members)
        where T : class
    {
        if (value is not null)
            _json.Object(name, value, (_, value) => members(this, value));
    }

    public void List<T>(string name, EquatableArray<T>? items, Action<CaseJson, T> element)
    {
        if (items is { Count: > 0 })
            _json.List(name, items, (_, item) => element(this, item));
    }

    public void Objects<T>(string name, EquatableArray<T>? items, Action<CaseJson, T> members)
        where T : class => List(name, items, (json, item) => json.Object(null, item, members));

    public void Texts(string name, EquatableArray<string>? items) => List(name, items, (json, item) => json._json.Text(null, item));

    public void Text(string? name, string? value)
    {
        if (value is not null)
            _json.Text(name, value);
    }

    public void Word<T>(string name, T? value)
        where T : struct, Enum => Text(name, value is { } given ? Words<T>.Of(given) : null);

    public void Day(string name, DateOnly? value) => Text(name, value?.ToIso());

    public void Flag(string name, bool value)
    {
        if (value)
            _json.Flag(name, value);
    }

    public void Number(string name, decimal value) => _json.Number(name, value);
}
