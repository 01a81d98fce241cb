using System.Security.Cryptography;
using System.Text;

namespace ExportPolicy.Rules.Cli;

/// <summary>What an earlier run wrote, by transfer. Once read it does not change, so that several threads may ask.</summary>
/// <remarks>
/// A million rows must not be a million texts in memory: of an id its hash is kept, and verdicts that are alike are kept once, which
/// makes some 50 bytes a row. The hash is SHA-256 cut to 128 bits: whoever names transfers cannot make one pass for another.
/// </remarks>
internal sealed class EarlierRun
{
    private const int Ambiguous = -1;

    private readonly string _path;
    private readonly Dictionary<UInt128, int> _numbers = [];

    // By number of the id, in the order of the file: which of the verdicts.
    private readonly List<int> _verdictOf = [];
    private readonly List<EarlierVerdict> _verdicts = [];

    private EarlierRun(string path) => _path = path;

    /// <summary>What tells its content from another.</summary>
    public string Digest { get; private set; } = "";

    /// <summary>Ids that stand in several rows: which of them counts is not guessed.</summary>
    public int AmbiguousIds => _verdictOf.Count(verdict => verdict == Ambiguous);

    /// <summary>Records that the earlier run could not decide.</summary>
    public long Undecided { get; private set; }

    /// <summary>Lines that are no rows.</summary>
    public long Unreadable { get; private set; }

    /// <summary>The first line that is no row; 0 where there is none.</summary>
    public long FirstUnreadable { get; private set; }

    /// <summary>Reads what an earlier run wrote, plain or gzip.</summary>
    /// <exception cref="InputException">There is no such file, it cannot be read, or it is not the whole output of a run.</exception>
    public static EarlierRun Read(string path)
    {
        if (File.Exists(ScreenCheckpoint.PathOf(path)))
            throw Wrong(path, "The run that wrote it was interrupted, so what it lacks would pass for new. Finish it with --resume first.");
        var run = new EarlierRun(path);
        var verdicts = new Dictionary<string, int>(StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (line, row) in run.Rows(hash))
            run.Add(line, row, verdicts);
        if (run._verdictOf.Count == 0 && run.Undecided == 0)
            throw Wrong(path, "There is no row in it, so everything would pass for new; expected what an earlier run wrote. Check the path.");
        run.Digest = Convert.ToHexStringLower(hash.GetHashAndReset());
        return run;
    }

    /// <summary>What became of a transfer since.</summary>
    public Change Compare(Assessment assessment)
    {
        if (!_numbers.TryGetValue(HashOf(assessment.Transfer.Id), out var number))
            return new Change(null, null, []);
        var verdict = _verdictOf[number];
        if (verdict == Ambiguous)
            return new Change(number, null, []);
        var before = _verdicts[verdict];
        return new Change(number, before.Outcome, before.Outcome == assessment.Outcome ? [] : [.. Reasons.Of(before, assessment)]);
    }

    /// <summary>The outcomes of the transfers that the later run did not decide.</summary>
    public OutcomeCounts Gone(ChangeTally later)
    {
        var gone = new OutcomeCounts();
        for (var number = 0; number < _verdictOf.Count; number++)
        {
            if (_verdictOf[number] != Ambiguous && !later.HasMet(number))
                gone.Add(_verdicts[_verdictOf[number]].Outcome);
        }

        return gone;
    }

    /// <summary>The first ids of these transfers. They are read once more: in memory there are none.</summary>
    public IReadOnlyList<string> GoneIds(ChangeTally later, int most) =>
        [.. Rows().Select(row => row.Row?.Id).OfType<string>().Where(id => _numbers.TryGetValue(HashOf(id), out var number) && _verdictOf[number] != Ambiguous && !later.HasMet(number)).Take(most)];

    private IEnumerable<(long Line, EarlierRow? Row)> Rows(IncrementalHash? hash = null)
    {
        using var source = SourceFile.Open(_path);
        var lines = new LineReader(new StreamBuffer(source.Text, hash), source.Name, CaseReader.DefaultMaxBytes);
        while (Read(lines) is { } record)
            yield return (record.Line, record.IsTooLong ? null : EarlierRow.Parse(record.Text));
    }

    private JsonRecord? Read(LineReader lines)
    {
        try
        {
            return lines.Read();
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw Wrong(_path, $"The earlier run cannot be read to its end: {problem.Message}");
        }
    }

    private void Add(long line, EarlierRow? row, Dictionary<string, int> verdicts)
    {
        if (row is null)
        {
            // The first line tells whether it is such a file at all; one line among others was damaged.
            if (_verdictOf.Count == 0 && Undecided == 0)
                throw Wrong(_path, $"Line {line} is no row that 'export-policy screen' writes; expected its output as JSON Lines. Check the path.");
            FirstUnreadable = Unreadable++ == 0 ? line : FirstUnreadable;
        }
        else if (row.Verdict is not { } verdict)
        {
            Undecided++;
        }
        else if (!_numbers.TryAdd(HashOf(row.Id!), _verdictOf.Count))
        {
            _verdictOf[_numbers[HashOf(row.Id!)]] = Ambiguous;
        }
        else
        {
            var key = verdict.Key;
            if (!verdicts.TryGetValue(key, out var number))
            {
                verdicts[key] = number = _verdicts.Count;
                _verdicts.Add(verdict);
            }

            _verdictOf.Add(number);
        }
    }

    private static UInt128 HashOf(string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id), hash);
        return new UInt128(BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash[8..]));
    }

    private static InputException Wrong(string path, string message) => new(new InputError(path, null, null, null, message));
}
