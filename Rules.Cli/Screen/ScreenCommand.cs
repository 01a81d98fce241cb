using System.CommandLine;

namespace ExportPolicy.Rules.Cli;

/// <summary>The command <c>screen</c>: its arguments and options.</summary>
internal static class ScreenCommand
{
    private static readonly string[] Outcomes = ["permitted", "referred", "denied"];

    public static Command Create(Terminal terminal)
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "Files of cases: JSON Lines, or CSV (.csv), plain or gzip; - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        inputs.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-') && token.Value != ScreenRequest.Standard))
                result.AddError($"{UsageErrors.NoOption(token.Value, ((System.CommandLine.Parsing.CommandResult)result.Parent!).Command)} For a file of that name write './{token.Value}'.");
            if (result.Tokens.Count(token => token.Value == ScreenRequest.Standard) > 1)
                result.AddError("Standard input (-) is named twice; it can be read once.");
        });
        inputs.Validators.Add(CommonOptions.IsNamed);
        var output = new Option<string>("--out") { Description = "The file to write, one line a case: JSON Lines, or CSV (.csv); - for standard output.", HelpName = "FILE", Required = true };
        output.Validators.Add(CommonOptions.IsNamed);
        var inputFormat = Format("--input-format", "The format of inputs whose name does not tell it. Default: jsonl.");
        var outputFormat = Format("--output-format", "The format of the output where its name does not tell it. Default: jsonl.");
        var columns = CommonOptions.File("--columns", "A file (.yaml) that says which columns of CSV inputs are which.");
        var errors = CommonOptions.File("--errors", "A file for what could not be decided, as text; it stands in the output as well.");
        var policies = new Option<string[]>("--policy")
        {
            Description = "The id of a shipped policy, or the path of a policy file (.yaml); may be given several times. Default: what each case names, else every shipped policy in force.",
            HelpName = "id|path",
        };
        var asOf = CommonOptions.AsOf();
        var knownAt = CommonOptions.KnownAt();
        var only = new Option<string[]>("--only") { Description = "The outcomes to write, such as referred,denied. What could not be decided is always written. Default: all.", HelpName = "outcome,…" };
        only.Validators.Add(result =>
        {
            foreach (var word in result.Tokens.SelectMany(token => token.Value.Split(',')).Where(word => !Outcomes.Contains(word)))
                result.AddError($"'{word}' is unknown; expected {UsageErrors.Either(Outcomes)}.{UsageErrors.Hint(word, Outcomes)}");
        });
        var threads = new Option<int?>("--threads") { Description = "How many cases are decided at the same time; the output does not depend on it. Default: as many as the machine has processors.", HelpName = "N" };
        threads.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var count) && count is > 0 and <= 1024))
                result.AddError($"'{token.Value}' is no number of threads; expected 1 to 1024.");
        });
        var failFast = new Option<bool>("--fail-fast") { Description = "Stop at the first record that cannot be decided." };
        var resume = new Option<bool>("--resume") { Description = "Go on where an interrupted run of the same call stopped." };
        var against = CommonOptions.File("--against", "What an earlier run wrote, plain or gzip: each row then says what its transfer came to before, and the summary what changed and why.");
        var report = CommonOptions.File("--report", "A page to write (HTML) with what the summary says, as tables and bars; of a single case, its chain of parties and claims as well.");
        var summary = CommonOptions.Choice("--summary", "text for people, json for programs.", "text", CommonOptions.Json);
        var exitZero = new Option<bool>("--exit-zero") { Description = "Exit with 0 whatever the verdicts; errors still exit with 1." };

        var command = new Command("screen", "Decides files of many cases.") { inputs, output, inputFormat, outputFormat, columns, errors, policies, asOf, knownAt, only, threads, failFast, resume, against, report, summary, exitZero };
        command.SetAction((call, cancellation) => ScreenRun.RunAsync(
            new ScreenRequest(
                call.GetRequiredValue(inputs),
                call.GetRequiredValue(output),
                call.GetValue(inputFormat),
                call.GetValue(outputFormat),
                call.GetValue(columns),
                call.GetValue(errors),
                call.GetValue(policies) ?? [],
                call.GetValue(asOf),
                call.GetValue(knownAt),
                [.. (call.GetValue(only) ?? []).SelectMany(words => words.Split(',')).Distinct().Select(word => Enum.Parse<Outcome>(word, ignoreCase: true))],
                call.GetValue(threads) ?? Environment.ProcessorCount,
                call.GetValue(failFast),
                call.GetValue(resume),
                call.GetValue(against),
                call.GetValue(report),
                call.GetValue(summary) == CommonOptions.Json,
                call.GetValue(exitZero)),
            terminal,
            cancellation));
        return command;
    }

    private static Option<FileFormat?> Format(string name, string description) => new(name)
    {
        Description = description,
        HelpName = string.Join('|', FileFormats.Words),
        CustomParser = result =>
        {
            var word = result.Tokens.Single().Value;
            if (FileFormats.Words.Contains(word))
                return Enum.Parse<FileFormat>(word, ignoreCase: true);
            result.AddError($"'{word}' is unknown; expected {UsageErrors.Either(FileFormats.Words)}.{UsageErrors.Hint(word, FileFormats.Words)}");
            return null;
        },
    };
}
