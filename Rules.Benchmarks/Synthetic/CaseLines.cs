using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ExportPolicy.Rules.Benchmarks.Synthetic;

/// <summary>Writes synthetic cases as JSON Lines: one case a line, of which a share may be broken. One line is in memory at a time.</summary>
internal sealed class CaseLines : IDisposable
{
    /// <summary>Of how many lines a share is counted.</summary>
    public const int Whole = 1_000_000;

    // Which lines break is drawn apart from what stands in them, so that the others are the same with and without broken ones.
    private const ulong ForBreaking = 0x42726F6B656E;

    // Names stay readable in their scripts; nothing here is put into HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Breakage[] Breakages = Enum.GetValues<Breakage>();

    private readonly ulong _seed;
    private readonly int _broken;
    private readonly SyntheticCases _cases;
    private readonly ArrayBufferWriter<byte> _line = new(16 * 1024);
    private readonly ArrayBufferWriter<byte> _whole = new(16 * 1024);
    private readonly Utf8JsonWriter _json;

    /// <summary>Prepares a series.</summary>
    /// <param name="seed">What the series is made from.</param>
    /// <param name="broken">How many of a million lines are broken.</param>
    public CaseLines(ulong seed, int broken = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(broken);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(broken, Whole);
        _seed = seed;
        _broken = broken;
        _cases = new SyntheticCases(seed);
        _json = new Utf8JsonWriter(_whole, Options);
    }

    /// <summary>In what way the line of a number, counted from 0, is broken; null where it is a case.</summary>
    public Breakage? BreakageOf(long number)
    {
        var random = SplitMix64.For(_seed ^ ForBreaking, (ulong)number);
        return random.Below(Whole) < _broken ? random.Pick(Breakages) : null;
    }

    /// <summary>The line of a number, counted from 0, with its end; valid until the next is asked for.</summary>
    public ReadOnlyMemory<byte> this[long number]
    {
        get
        {
            _whole.ResetWrittenCount();
            _json.Reset(_whole);
            CaseLineWriter.Write(_json, _cases[number]);
            _json.Flush();
            var line = _whole;
            if (BreakageOf(number) is { } breakage)
            {
                line = _line;
                line.ResetWrittenCount();
                BrokenLine.Write(_whole.WrittenSpan, breakage, line);
            }

            line.Write("\n"u8);
            return line.WrittenMemory;
        }
    }

    public void Dispose() => _json.Dispose();

    /// <summary>Writes the first lines of the series.</summary>
    public void WriteTo(Stream stream, long count)
    {
        for (var number = 0L; number < count; number++)
            stream.Write(this[number].Span);
    }
}
