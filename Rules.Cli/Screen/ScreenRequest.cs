namespace ExportPolicy.Rules.Cli;

/// <summary>What the command <c>screen</c> is asked to do.</summary>
/// <param name="Inputs">Files of cases; <c>-</c> for standard input.</param>
/// <param name="Output">The file to write; <c>-</c> for standard output.</param>
/// <param name="InputFormat">The format of inputs whose name does not tell it; null for JSON Lines.</param>
/// <param name="OutputFormat">The format of the output where its name does not tell it; null for JSON Lines.</param>
/// <param name="Columns">A file that says which columns of CSV files are which; null for none.</param>
/// <param name="Errors">A file for what could not be decided as well; null for none.</param>
/// <param name="Policies">Ids of shipped policies and paths of policy files; empty for what each case says.</param>
/// <param name="AsOf">The day whose policies count; null for what each case says.</param>
/// <param name="KnownAt">The day whose knowledge counts; null for what each case says.</param>
/// <param name="Only">The outcomes to write; empty for all. What could not be decided is always written.</param>
/// <param name="Threads">How many cases are decided at the same time.</param>
/// <param name="FailFast">Whether the first record that cannot be decided ends the run.</param>
/// <param name="Resume">Whether to go on where an interrupted run stopped.</param>
/// <param name="Against">What an earlier run wrote, to compare with; null for none.</param>
/// <param name="Report">The page to write; null for none.</param>
/// <param name="JsonSummary">Whether the summary is written as JSON.</param>
/// <param name="ExitZero">Whether verdicts leave the exit code at 0.</param>
internal sealed record ScreenRequest(
    IReadOnlyList<string> Inputs,
    string Output,
    FileFormat? InputFormat,
    FileFormat? OutputFormat,
    string? Columns,
    string? Errors,
    IReadOnlyList<string> Policies,
    DateOnly? AsOf,
    DateOnly? KnownAt,
    IReadOnlyList<Outcome> Only,
    int Threads,
    bool FailFast,
    bool Resume,
    string? Against,
    string? Report,
    bool JsonSummary,
    bool ExitZero)
{
    /// <summary>The name of standard input and output.</summary>
    public const string Standard = "-";
}
