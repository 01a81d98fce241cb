using System.Buffers;
using CsvHelper;

namespace ExportPolicy.Rules.Cli;

/// <summary>Writes what records came to as CSV, with the members of JSON Lines for columns.</summary>
/// <param name="namesFiles">Whether there is a column for the input.</param>
/// <param name="compares">Whether there are columns for what an earlier run came to.</param>
internal sealed class CsvFormat(bool namesFiles, bool compares) : IRecordFormat
{
    // What a spreadsheet would run as a formula gets an apostrophe in front: cells quote what strangers wrote.
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { NewLine = "\n", Injection = CsvInjection.Escape };

    public ReadOnlyMemory<byte> Header => Row(row =>
    {
        foreach (var name in Names)
            row.WriteField(name);
    });

    private IEnumerable<string> Names =>
    [
        .. namesFiles ? ["file"] : Array.Empty<string>(),
        "line", "id", "outcome", "byLetter", "onKnowledge", "findings", "missing", "policies",
        .. compares ? ["before", "why"] : Array.Empty<string>(),
        "errors",
    ];

    public void Write(IBufferWriter<byte> output, ScreenedRecord record) => output.Write(Row(row => Write(row, record)).Span);

    private void Write(CsvWriter row, ScreenedRecord record)
    {
        if (namesFiles)
            row.WriteField(record.Source.File);
        row.WriteField(record.Source.Line);
        row.WriteField(record.Assessment?.Transfer.Id ?? "");
        var assessment = record.Assessment;
        row.WriteField(assessment is null ? RecordFormat.Error : Words.Of(assessment.Outcome));
        row.WriteField(assessment is null ? "" : Words.Of(assessment.ByLetter));
        row.WriteField(assessment is null ? "" : Words.Of(assessment.OnKnowledge));
        row.WriteField(assessment is null ? "" : CellList.Join(record.Findings));
        row.WriteField(assessment is null ? "" : CellList.Join(record.Missing));
        row.WriteField(CellList.Join(assessment?.Policies.Select(policy => $"{policy.Id} {policy.Digest}") ?? []));
        if (compares)
        {
            row.WriteField(record.Change?.Before ?? "");
            row.WriteField(CellList.Join(record.Change?.Why ?? []));
        }

        row.WriteField(CellList.Join(record.Errors.Select(error => error.ToString())));
    }

    private static ReadOnlyMemory<byte> Row(Action<CsvWriter> write)
    {
        var bytes = new MemoryStream();
        using (var row = CsvWriter.Create(bytes, Options, leaveOpen: true))
        {
            write(row);
            row.EndRecord();
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
