using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ExportPolicy.Rules.Cli;

/// <summary>The help of a command, with the examples that concern it below.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly string[] Examples =
    [
        "check case.json",
        "check cases/ --policy kr-2022-10-28 --as-of 2022-11-11",
        "check cases/ drafts/case.json --policy drafts/kr.yaml",
        "check cases/ --format json --exit-zero",
        "check case.json --reasons applicant",
        "check case.json --report case.html",
        "explain case.json",
        "explain case.json --rule premise-covers",
        "explain case.json --policy drafts/kr.yaml --format json",
        "screen orders.jsonl --out verdicts.jsonl",
        "screen orders.jsonl.gz --out verdicts.jsonl --only referred,denied --errors wrong.txt",
        "screen orders.jsonl --out verdicts.jsonl --resume",
        "screen orders.csv --columns ours.yaml --out verdicts.csv",
        "screen orders.jsonl --out june.jsonl --against may.jsonl.gz --report june.html",
        "policy list",
        "policy show kr-2022-10-28",
        "policy validate policies/",
        "policy validate policies/ drafts/kr.yaml --strict",
        "policy schema > policy.schema.json",
        "ledger init --ledger ledger.db",
        "ledger migrate --ledger \"Host=db;Database=ledger;Username=app\"",
        "ledger verify --key public.pem --head heads/monday.json",
        "ledger head --key private.pem --output heads/tuesday.json",
        "ledger list --outcome referred --since 2022-11-01",
        "ledger list --open",
        "ledger show 12",
        "ledger show 12 --case > case.json",
        "ledger replay",
        "ledger balance",
        "ledger export --output records.jsonl",
        "ledger resolve 12 --requested-by Kim --approved-by Lee --code papers --reason seen --expires 2023-01-01",
        "ledger hold order-1 --owner Kim --due 2022-12-01 --reason \"ask the buyer\" --by Lee",
        "ledger lift order-1 HOLD --reason \"the buyer answered\" --by Kim",
        "ledger revoke CLEARANCE --reason \"order cancelled\" --by Kim",
        "ledger release LOT --reason \"the ship is late\" --by Kim",
        "ledger return LOT --reason \"sent back at the border\" --by Kim",
        "ledger evidence case.json --by Kim",
        "ledger retain order-1 --legal-hold --reason \"the ministry asks\" --by Kim",
        "ledger purge --by Kim",
    ];

    public override bool ClearsParseErrors => help.ClearsParseErrors;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        var text = new StringWriter { NewLine = "\n" };
        help.MaxWidth = Page.Width;
        parseResult.InvocationConfiguration.Output = text;
        var exit = help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;

        // The library leaves blanks where it breaks lines.
        foreach (var line in text.ToString().TrimEnd().ReplaceLineEndings("\n").Split('\n'))
            output.WriteLine(line.TrimEnd());
        output.WriteLine();
        output.WriteLine("Examples:");
        foreach (var example in Of(parseResult))
            output.WriteLine(Line(example));
        return exit;
    }

    // What is too long for a line goes on in the next, as a shell reads it.
    private static string Line(string example)
    {
        var line = $"  export-policy {example}";
        if (line.Length <= Page.Width)
            return line;
        var end = line.LastIndexOf(" --", Page.Width - 2, StringComparison.Ordinal);
        return $"{line[..end]} \\\n     {line[end..]}";
    }

    private static IEnumerable<string> Of(ParseResult call)
    {
        var names = new List<string>();
        for (var command = call.CommandResult; command.Parent is System.CommandLine.Parsing.CommandResult parent; command = parent)
            names.Insert(0, command.Command.Name);
        var beginning = string.Join(' ', names);
        return Examples.Where(example => $"{example} ".StartsWith(beginning.Length == 0 ? "" : $"{beginning} ", StringComparison.Ordinal));
    }
}
