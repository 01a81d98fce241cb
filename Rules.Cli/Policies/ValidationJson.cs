namespace ExportPolicy.Rules.Cli;

/// <summary>Writes the problems of policy files as JSON.</summary>
internal static class ValidationJson
{
    public static void Write(TextWriter output, PolicyCheck check) => JsonText.Write(
        output,
        new ValidationDocument(
            check.Files,
            [.. check.Problems.Select(problem => new ProblemDocument(
                problem.Id,
                Words.Of(problem.Severity),
                problem.Error.File,
                problem.Error.Line,
                problem.Error.Column,
                problem.Error.Path.Length == 0 ? null : problem.Error.Path,
                problem.Error.Message,
                problem.Error.Hint))]),
        JsonText.Default.ValidationDocument);
}
