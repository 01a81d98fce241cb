using System.Buffers;
using System.Globalization;
using System.Text;

namespace ExportPolicy.Rules.Cli;

/// <summary>Writes what records came to as CSV, with the members of JSON Lines for columns.</summary>
/// <param name="namesFiles">Whether there is a column for the input.</param>
/// <param name="compares">Whether there are columns for what an earlier run came to.</param>
internal sealed class CsvFormat(bool namesFiles, bool compares) : IRecordFormat
{
    public ReadOnlyMemory<byte> Header => Row(Names);

    private IEnumerable<string> Names =>
    [
        .. namesFiles ? ["file"] : Array.Empty<string>(),
        "line", "id", "outcome", "byLetter", "onKnowledge", "findings", "missing", "policies",
        .. compares ? ["before", "why"] : Array.Empty<string>(),
        "errors",
    ];

    public void Write(IBufferWriter<byte> output, ScreenedRecord record) => output.Write(Row(Cells(record)));

    private IEnumerable<string> Cells(ScreenedRecord record)
    {
        if (namesFiles)
            yield return record.Source.File;
        yield return record.Source.Line.ToString(CultureInfo.InvariantCulture);
        var assessment = record.Assessment;
        yield return assessment?.Transfer.Id ?? "";
        yield return assessment is null ? RecordFormat.Error : Words.Of(assessment.Outcome);
        yield return assessment is null ? "" : Words.Of(assessment.ByLetter);
        yield return assessment is null ? "" : Words.Of(assessment.OnKnowledge);
        yield return assessment is null ? "" : CellList.Join(record.Findings);
        yield return assessment is null ? "" : CellList.Join(record.Missing);
        yield return CellList.Join(assessment?.Policies.Select(policy => $"{policy.Id} {policy.Digest}") ?? []);
        if (compares)
        {
            yield return record.Change?.Before ?? "";
            yield return CellList.Join(record.Change?.Why ?? []);
        }

        yield return CellList.Join(record.Errors.Select(error => error.ToString()));
    }

    private static byte[] Row(IEnumerable<string> cells) => Encoding.UTF8.GetBytes(SpreadsheetCell.Row(cells) + "\n");
}
