using System.CommandLine;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>ledger export</c>.</summary>
internal static class ExportCommand
{
    public static Command Create(LedgerCalls calls)
    {
        var output = CommonOptions.File("--output", "A new file for the records. Default: standard output.");
        var csv = new Option<bool>("--csv") { Description = "The main members as CSV, one row a record, in place of JSON Lines." };
        return calls.Reads(
            new Command("export", "Writes all records: as JSON Lines with everything that it takes to verify their chain elsewhere, or as CSV.") { output, csv },
            async (call, reader, cancellation) =>
            {
                var isCsv = call.GetValue(csv);
                await NewFile.WriteAsync(call.GetValue(output), calls.Terminal.Out, async writer =>
                {
                    if (isCsv)
                        writer.WriteLine(RecordLine.CsvHeader);
                    await foreach (var record in reader.RecordsAsync(cancellationToken: cancellation))
                        writer.WriteLine(isCsv ? RecordLine.Csv(record) : RecordLine.Json(record));
                });
                return ExitCode.Success;
            });
    }
}
