using System.Text;

namespace ExportPolicy.Rules.Cli;

/// <summary>A writer to a stream that may be closed or full, which .NET tells in exceptions of many kinds.</summary>
internal sealed class GuardedWriter : TextWriter
{
    private readonly TextWriter _inner;
    private readonly Action<Exception> _failed;

    private GuardedWriter(TextWriter inner, Action<Exception> failed)
    {
        _inner = inner;
        _failed = failed;
        CoreNewLine = inner.NewLine.ToCharArray();
    }

    public override Encoding Encoding => _inner.Encoding;

    /// <summary>Results: what cannot be written ends the run.</summary>
    public static TextWriter OfResults(TextWriter inner) => new GuardedWriter(inner, problem => throw new OutputException(problem));

    /// <summary>Errors: where nobody can be told, the exit code has to do.</summary>
    public static TextWriter OfErrors(TextWriter inner) => new GuardedWriter(inner, _ => { });

    public override void Write(char value) => Try(() => _inner.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => _inner.Write(buffer, index, count));

    public override void Write(string? value) => Try(() => _inner.Write(value));

    public override void WriteLine(string? value) => Try(() => _inner.WriteLine(value));

    public override void Flush() => Try(_inner.Flush);

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ObjectDisposedException or NotSupportedException)
        {
            _failed(problem);
        }
    }
}
