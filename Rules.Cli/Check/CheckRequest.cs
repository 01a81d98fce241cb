namespace ExportPolicy.Rules.Cli;

/// <summary>What the command <c>check</c> is asked to do.</summary>
/// <param name="Paths">Case files, and folders of them.</param>
/// <param name="Policies">Ids of shipped policies and paths of policy files; empty for what each case says.</param>
/// <param name="AsOf">The day whose policies count; null for what each case says.</param>
/// <param name="KnownAt">The day whose knowledge counts; null for what each case says.</param>
/// <param name="Json">Whether to write JSON.</param>
/// <param name="Audience">For whom reasons are written.</param>
/// <param name="Report">The page to write; null for none.</param>
/// <param name="ExitZero">Whether verdicts leave the exit code at 0.</param>
internal sealed record CheckRequest(
    IReadOnlyList<string> Paths,
    IReadOnlyList<string> Policies,
    DateOnly? AsOf,
    DateOnly? KnownAt,
    bool Json,
    Audience Audience,
    string? Report,
    bool ExitZero);
