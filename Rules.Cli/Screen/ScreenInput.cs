namespace ExportPolicy.Rules.Cli;

/// <summary>One input of a screening, and the records in it.</summary>
internal sealed class ScreenInput : IDisposable
{
    private readonly IRecordReader _records;

    private ScreenInput(SourceFile source, IRecordReader records)
    {
        Source = source;
        _records = records;
    }

    public SourceFile Source { get; }

    /// <summary>Opens an input, and finds out what its records are.</summary>
    /// <exception cref="InputException">It cannot be read, or its records cannot be understood.</exception>
    public static ScreenInput Open(string path, FileFormat format, ColumnsFile? columns)
    {
        var source = SourceFile.Open(path);
        try
        {
            var buffer = new StreamBuffer(source.Text);
            return new(source, format == FileFormat.Csv
                ? new CsvRecordReader(buffer, source.Name, columns, CaseReader.DefaultMaxBytes)
                : new JsonLinesReader(buffer, source.Name, CaseReader.DefaultMaxBytes));
        }
        catch (Exception problem)
        {
            source.Dispose();
            throw problem is IOException or InvalidDataException ? new InputException(new InputError(source.Name, null, null, null, $"The file cannot be read: {problem.Message}")) : problem;
        }
    }

    /// <summary>Reads the next record; null at the end.</summary>
    public SourceRecord? Read() => _records.Read();

    public void Dispose() => Source.Dispose();
}
