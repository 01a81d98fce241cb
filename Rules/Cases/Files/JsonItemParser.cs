using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ExportPolicy.Rules;

/// <summary>Reads JSON text into items that know where they stand. What is not JSON stops it with one error; a member given twice does not.</summary>
internal ref struct JsonItemParser
{
    public const int MaxDepth = 64;

    // Bounds the memory that a hostile file can take; a case has a few hundred values.
    private const int MaxValues = 1_000_000;

    private readonly CaseErrors _errors;
    private readonly int _start;
    private readonly bool _isOfArchive;
    private Utf8JsonReader _reader;
    private int _values;

    private JsonItemParser(ReadOnlySpan<byte> utf8, int start, CaseErrors errors, bool isOfArchive)
    {
        _errors = errors;
        _start = start;
        _isOfArchive = isOfArchive;

        // One level more than allowed: this class finds the depth exceeded and says where.
        _reader = new(utf8[start..], new JsonReaderOptions { MaxDepth = MaxDepth + 1, AllowMultipleValues = true });
    }

    /// <summary>Reads a text.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="errors">Where errors go.</param>
    /// <param name="isOfArchive">Whether halves of surrogate pairs are read as they are, and are no error.</param>
    /// <returns>The value, or null where the text is no JSON; the error then stands among the errors.</returns>
    public static JsonItem? Parse(ReadOnlySpan<byte> utf8, CaseErrors errors, bool isOfArchive)
    {
        var start = utf8.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        if (utf8[start..].Trim(" \t\r\n"u8).IsEmpty)
        {
            errors.Add("The file is empty; expected a case as a JSON object.");
            return null;
        }

        return IsUtf8(utf8, errors) ? new JsonItemParser(utf8, start, errors, isOfArchive).ReadWhole(utf8) : null;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> utf8, CaseErrors errors)
    {
        if (Utf8.IsValid(utf8) && !utf8.Contains((byte)0))
            return true;
        if (utf8.StartsWith(Encoding.Unicode.Preamble) || utf8.StartsWith(Encoding.BigEndianUnicode.Preamble) || utf8.Contains((byte)0))
        {
            errors.Add("The file is not text in UTF-8, but in UTF-16 or binary; save it as UTF-8.");
            return false;
        }

        var offset = 0;
        while (Rune.DecodeFromUtf8(utf8[offset..], out _, out var length) == System.Buffers.OperationStatus.Done)
            offset += length;
        errors.Add(offset, null, $"The byte 0x{utf8[offset]:X2} is not UTF-8; save the file as UTF-8.");
        return false;
    }

    private JsonItem? ReadWhole(ReadOnlySpan<byte> utf8)
    {
        try
        {
            _reader.Read();
            var root = ReadItem(null, null, 0);
            if (_reader.Read())
                throw Stop("A second JSON value begins here; expected one case a file.");
            return root;
        }
        catch (StopException stop)
        {
            _errors.Add(stop.Offset, null, stop.Message);
        }
        catch (JsonException problem)
        {
            Report(problem, utf8);
        }

        return null;
    }

    private JsonItem ReadItem(JsonItem? parent, string? name, int index)
    {
        var offset = Offset;
        if (++_values > MaxValues)
            throw Stop($"The file has more than {MaxValues} values; a case file holds one case.");
        if (_reader.CurrentDepth >= MaxDepth && _reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            throw Stop($"Values are nested more than {MaxDepth} deep; a case needs no more than 10.");

        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(new(JsonValueKind.Object, offset, parent, name, index));
            case JsonTokenType.StartArray:
                return ReadArray(new(JsonValueKind.Array, offset, parent, name, index));
            case JsonTokenType.String:
                return new(JsonValueKind.String, offset, parent, name, index) { Text = Text() };
            case JsonTokenType.Number:
                return new(JsonValueKind.Number, offset, parent, name, index) { Text = Encoding.ASCII.GetString(_reader.ValueSpan) };
            case JsonTokenType.True:
                return new(JsonValueKind.True, offset, parent, name, index);
            case JsonTokenType.False:
                return new(JsonValueKind.False, offset, parent, name, index);
            default:
                return new(JsonValueKind.Null, offset, parent, name, index);
        }
    }

    private JsonItem ReadObject(JsonItem item)
    {
        HashSet<string>? seen = null;
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var (name, offset) = (Text(), Offset);
            _reader.Read();
            var member = ReadItem(item, name, 0);
            if ((seen ??= new(StringComparer.Ordinal)).Add(name))
                item.Add(member);
            else
                _errors.Add(offset, member.Path, "The member occurs twice in its object; which one counts cannot be told. Remove one.");
        }

        return item;
    }

    private JsonItem ReadArray(JsonItem item)
    {
        for (var i = 0; _reader.Read() && _reader.TokenType != JsonTokenType.EndArray; i++)
            item.Add(ReadItem(item, null, i));
        return item;
    }

    private int Offset => _start + (int)_reader.TokenStartIndex;

    private string Text()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            if (_isOfArchive)
                return JsonEscapes.Decode(_reader.ValueSpan);
            throw Stop("The text holds half of a surrogate pair (\\uD800 to \\uDFFF alone), which is no character.");
        }
    }

    private void Report(JsonException problem, ReadOnlySpan<byte> utf8)
    {
        // The reader counts lines and bytes from 0, and puts them into its message as well.
        var offset = _start;
        for (var line = problem.LineNumber ?? 0; line > 0; line--)
            offset += utf8[offset..].IndexOf((byte)'\n') + 1;
        offset = (int)Math.Min(utf8.Length, offset + (problem.BytePositionInLine ?? 0));
        _errors.Add(offset, null, utf8[offset..].Trim(" \t\r\n"u8).IsEmpty
            ? "The file ends before its JSON is complete; it may have been cut off. Restore it from its source."
            : $"This is not JSON: {JsonSyntax.Explain(utf8[_start..offset], utf8[offset..])}");
    }

    private StopException Stop(string message) => new(Offset, message);

    private sealed class StopException(int offset, string message) : Exception(message)
    {
        public int Offset { get; } = offset;
    }
}
