using System.Security.Cryptography;

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
    /// <param name="path">The file.</param>
    /// <param name="format">How it holds records.</param>
    /// <param name="columns">Which columns of CSV are which; null where their names tell.</param>
    /// <param name="hash">Takes what is read; null for none.</param>
    /// <exception cref="InputException">It cannot be read, or its records cannot be understood.</exception>
    public static ScreenInput Open(string path, FileFormat format, ColumnsFile? columns, IncrementalHash? hash = null)
    {
        var source = SourceFile.Open(path);
        try
        {
            var buffer = new StreamBuffer(source.Text, hash);
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
