using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ExportPolicy.Rules;

/// <summary>Writes JSON in one form only: no white space, ASCII, and every member there, null where it has no value.</summary>
/// <remarks>Texts are escaped code unit by code unit, so that two texts never become the same one, half a surrogate pair included.</remarks>
internal sealed class CanonicalJson(IBufferWriter<byte> output) : IDisposable
{
    private readonly Utf8JsonWriter _json = new(output);

    public void Dispose() => _json.Dispose();

    public void Object<T>(string? name, T? value, Action<CanonicalJson, T> members)
        where T : class
    {
        Name(name);
        if (value is null)
        {
            _json.WriteNullValue();
            return;
        }

        _json.WriteStartObject();
        members(this, value);
        _json.WriteEndObject();
    }

    public void List<T>(string name, EquatableArray<T>? items, Action<CanonicalJson, T> element)
    {
        Name(name);
        if (items is null)
        {
            _json.WriteNullValue();
            return;
        }

        _json.WriteStartArray();
        foreach (var item in items)
            element(this, item);
        _json.WriteEndArray();
    }

    public void Text(string name, string? value)
    {
        Name(name);
        Text(value);
    }

    public void Text(string? value)
    {
        if (value is null)
            _json.WriteNullValue();
        else
            _json.WriteRawValue(Quote(value), skipInputValidation: true);
    }

    /// <summary>By name: numbers of enumeration values may change when one is added.</summary>
    public void Word<T>(string name, T value)
        where T : struct, Enum => Text(name, Enum.GetName(value) ?? value.ToString("D"));

    public void Day(string name, DateOnly? value) => Text(name, value?.ToIso());

    public void Flag(string name, bool value)
    {
        Name(name);
        _json.WriteBooleanValue(value);
    }

    /// <summary>Without zeros at the end: 1.50 and 1.5 are one amount.</summary>
    public void Amount(string name, decimal value) => Text(name, value.ToString("0.############################", CultureInfo.InvariantCulture));

    private void Name(string? name)
    {
        if (name is not null)
            _json.WritePropertyName(name);
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var unit in text)
        {
            if (unit is '"' or '\\')
                quoted.Append('\\').Append(unit);
            else if (unit is >= ' ' and <= '~')
                quoted.Append(unit);
            else
                quoted.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
        }

        return quoted.Append('"').ToString();
    }
}
