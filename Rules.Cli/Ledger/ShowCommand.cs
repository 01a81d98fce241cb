using System.CommandLine;
using System.Globalization;
using System.Text;
using ExportPolicy.Rules.Ledger;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>ledger show</c>.</summary>
internal static class ShowCommand
{
    public static Command Create(LedgerCalls calls)
    {
        var number = Number();
        var asCase = new Option<bool>("--case") { Description = "Of a decision the case, as a case file that 'check' reads, with the days that it was decided for." };
        var format = CommonOptions.Format();
        return calls.Reads(
            new Command("show", "Shows a record whole: of a decision the verdict, why, what it took of caps and licences and what it saw of them, and by which policies.") { number, asCase, format },
            async (call, reader, cancellation) =>
            {
                var seq = call.GetValue(number);
                var record = await reader.FindAsync(seq, cancellation)
                    ?? throw new InputException(new InputError(null, null, null, null, string.Create(CultureInfo.InvariantCulture, $"There is no record {seq}; 'export-policy ledger list' shows those that are there.")));
                if (call.GetValue(asCase))
                    calls.Terminal.Out.WriteLine(CaseFile(RecordedDecision.Of(record)));
                else if (call.GetValue(format) == CommonOptions.Json)
                    calls.Terminal.Out.WriteLine(RecordLine.Json(record));
                else
                    new RecordPage(new Page(calls.Terminal.Out, calls.Terminal.Colour)).Write(record);
                return ExitCode.Success;
            });
    }

    /// <summary>The argument that names a record.</summary>
    public static Argument<long> Number() => new("SEQ")
    {
        Description = "The number of the record.",
        CustomParser = result =>
        {
            var text = result.Tokens.Single().Value;
            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) && seq > 0)
                return seq;
            result.AddError($"'{text}' is no number of a record; expected one from 1 on.");
            return 0;
        },
    };

    // A program can hand a gate what no file may hold, such as a date beyond reason.
    private static string CaseFile(RecordedDecision decision)
    {
        var text = CaseWriter.Write(decision.ReadCase());
        try
        {
            new CaseReader().Parse(Encoding.UTF8.GetBytes(text), decision.Record.ToString());
            return text;
        }
        catch (CaseReadException problem)
        {
            throw new InputException([.. problem.Errors.Select(InputError.Of), new InputError(null, null, null, null, $"The case of {decision.Record} is none that a case file may hold; 'export-policy ledger show {decision.Record.Seq} --format json' has it.")]);
        }
    }
}
