namespace ExportPolicy.Rules.Cli;

/// <summary>What the command <c>explain</c> is asked to do.</summary>
/// <param name="File">The case file.</param>
/// <param name="Policies">Ids of shipped policies and paths of policy files; empty for what the case says.</param>
/// <param name="AsOf">The day whose policies count; null for what the case says.</param>
/// <param name="KnownAt">The day whose knowledge counts; null for what the case says.</param>
/// <param name="Json">Whether to write JSON.</param>
/// <param name="Audience">For whom reasons are written.</param>
/// <param name="Rules">The rules to trace; null for those that could have allowed the goods and did not.</param>
/// <param name="ExitZero">Whether the verdict leaves the exit code at 0.</param>
internal sealed record ExplainRequest(
    string File,
    IReadOnlyList<string> Policies,
    DateOnly? AsOf,
    DateOnly? KnownAt,
    bool Json,
    Audience Audience,
    IReadOnlyList<string>? Rules,
    bool ExitZero);
