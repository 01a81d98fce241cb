using System.Text;

namespace ExportPolicy.Rules;

/// <summary>Collects the errors of one case file and knows where in the file they stand.</summary>
internal sealed class CaseErrors(string file, ReadOnlyMemory<byte> utf8)
{
    // A file of another kind can differ from a case in every value; nobody reads more than this.
    private const int MostReported = 100;

    private readonly List<(int Offset, CaseError Error)> _errors = [];

    /// <summary>How many errors there are, those not kept included; grows with every error.</summary>
    public int Count { get; private set; }

    public void Add(JsonItem at, string message) => Add(at.Offset, at.Path, message);

    public void Add(int offset, string? path, string message)
    {
        if (Count++ >= MostReported)
            return;
        var (line, column) = PositionOf(offset);
        _errors.Add((offset, new(file, line, column, path, message)));
    }

    /// <summary>An error of the file as a whole.</summary>
    public void Add(string message)
    {
        Count++;
        _errors.Add((-1, new(file, null, null, null, message)));
    }

    public void ThrowIfAny()
    {
        if (Count == 0)
            return;
        var sorted = _errors.OrderBy(error => error.Offset).Select(error => error.Error);
        if (Count > _errors.Count)
            sorted = sorted.Append(new(file, null, null, null, $"{Count - _errors.Count} more errors are not shown; correct these first."));
        throw new CaseReadException(sorted);
    }

    private (int Line, int Column) PositionOf(int offset)
    {
        var before = utf8.Span[..Math.Min(offset, utf8.Length)];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        var text = before[lineStart..];
        if (lineStart == 0 && text.StartsWith(Encoding.UTF8.Preamble))
            text = text[Encoding.UTF8.Preamble.Length..];
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(text) + 1);
    }
}
