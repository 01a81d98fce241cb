using System.Text.Json;

namespace ExportPolicy.Rules.Cli;

/// <summary>A line of JSON Lines.</summary>
/// <param name="file">The name of the input.</param>
/// <param name="line">The line, from 1.</param>
/// <param name="text">The line in UTF-8.</param>
/// <param name="isTooLong">Whether it is longer than a case may be; only its beginning is then kept.</param>
internal sealed class JsonRecord(string file, long line, ReadOnlyMemory<byte> text, bool isTooLong) : SourceRecord(file, line)
{
    public ReadOnlyMemory<byte> Text { get; } = text;

    public bool IsTooLong { get; } = isTooLong;

    public bool IsBlank => !IsTooLong && Text.Span.Trim(" \t"u8).IsEmpty;

    public override int Size => Text.Length;

    public override Case Read(CaseReader reader)
    {
        if (IsTooLong)
            throw new InputException(Error(null, $"The line has more than {CaseReader.DefaultMaxBytes} bytes; expected one case a line. Check that line ends are there."));
        try
        {
            return reader.Parse(Text, File);
        }
        catch (CaseReadException problem)
        {
            if (IsOpen(Text.Span))
                throw new InputException(Error(null, "The line ends before its JSON is complete; expected a whole case on one line. It may have been cut off, or go on in the next line."));

            // The reader counts within the record, which is one line.
            throw new InputException([.. problem.Errors.Select(error => InputError.Of(error) with { Line = (int)Math.Min(Line, int.MaxValue) })]);
        }
    }

    /// <summary>Whether a value is open at the end of a line, and right so far.</summary>
    public static bool IsOpen(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, isFinalBlock: false, default);
        var open = 0;
        try
        {
            while (reader.Read())
                open += reader.TokenType switch
                {
                    JsonTokenType.StartObject or JsonTokenType.StartArray => 1,
                    JsonTokenType.EndObject or JsonTokenType.EndArray => -1,
                    _ => 0,
                };
            return open > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
