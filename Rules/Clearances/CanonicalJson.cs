using System.Buffers;
using System.Globalization;
using System.Text;

namespace ExportPolicy.Rules;

/// <summary>Writes JSON in one form only: no white space, ASCII, and null where a member has no value.</summary>
/// <remarks>Texts are escaped code unit by code unit, so that two texts never become the same one, half a surrogate pair included.</remarks>
internal sealed class CanonicalJson
{
    private const string AmountFormat = "0.############################";
    private const int LongestEscape = 6;

    private readonly ArrayBufferWriter<byte> _output = new(2048);
    private bool _isFirst = true;

    public ReadOnlyMemory<byte> Written => _output.WrittenMemory;

    public void Object<T>(string? name, T? value, Action<CanonicalJson, T> members)
        where T : class
    {
        Begin(name);
        if (value is null)
        {
            Write("null"u8);
            return;
        }

        Open("{"u8);
        members(this, value);
        Close("}"u8);
    }

    public void List<T>(string name, EquatableArray<T>? items, Action<CanonicalJson, T> element)
    {
        Begin(name);
        if (items is null)
        {
            Write("null"u8);
            return;
        }

        Open("["u8);
        foreach (var item in items)
            element(this, item);
        Close("]"u8);
    }

    /// <summary>A text; without a name, an element of a list.</summary>
    public void Text(string? name, string? value)
    {
        Begin(name);
        if (value is null)
            Write("null"u8);
        else
            Quote(value);
    }

    /// <summary>By name: numbers of enumeration values may change when one is added.</summary>
    public void Word<T>(string name, T value)
        where T : struct, Enum => Text(name, Enum.GetName(value) ?? value.ToString("D"));

    public void Day(string name, DateOnly? value) => Text(name, value?.ToIso());

    public void Flag(string name, bool value)
    {
        Begin(name);
        Write(value ? "true"u8 : "false"u8);
    }

    /// <summary>Without zeros at the end: 1.50 and 1.5 are one amount.</summary>
    public void Amount(string name, decimal value) => Text(name, value.ToString(AmountFormat, CultureInfo.InvariantCulture));

    /// <summary>With the zeros at the end.</summary>
    public void Number(string name, decimal value)
    {
        Begin(name);
        Write(Encoding.ASCII.GetBytes(value.ToString(CultureInfo.InvariantCulture)));
    }

    private void Begin(string? name)
    {
        if (!_isFirst)
            Write(","u8);
        _isFirst = false;
        if (name is null)
            return;
        Quote(name);
        Write(":"u8);
    }

    private void Open(ReadOnlySpan<byte> bracket)
    {
        Write(bracket);
        _isFirst = true;
    }

    private void Close(ReadOnlySpan<byte> bracket)
    {
        Write(bracket);
        _isFirst = false;
    }

    private void Write(ReadOnlySpan<byte> ascii) => _output.Write(ascii);

    private void Quote(string text)
    {
        var span = _output.GetSpan((text.Length * LongestEscape) + 2);
        var at = 0;
        span[at++] = (byte)'"';
        foreach (var unit in text)
        {
            if (unit is '"' or '\\')
                span[at++] = (byte)'\\';
            if (unit is >= ' ' and <= '~')
                span[at++] = (byte)unit;
            else
                at += Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"), span[at..]);
        }

        span[at++] = (byte)'"';
        _output.Advance(at);
    }
}
