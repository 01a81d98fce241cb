namespace ExportPolicy.Rules.Cli;

/// <summary>Writes the problems of policy files, a line each, as compilers do: editors and build logs can jump to them.</summary>
internal static class ValidationText
{
    public static void Write(TextWriter output, PolicyCheck check)
    {
        foreach (var (id, severity, at) in check.Problems)
            output.WriteLine(VisibleText.Clean($"{at.File}:{at.Line}:{at.Column}: {Words.Of(severity)} {id}: {at.Text}"));

        var errors = check.Problems.Count(problem => problem.Severity == PolicyProblemSeverity.Error);
        var warnings = check.Problems.Count - errors;
        var files = Words.Count(check.Files.Count, "file");
        output.WriteLine(check.Problems.Count == 0 ? $"{files}: no problem" : $"{files}: {Words.Count(errors, "error")}, {Words.Count(warnings, "warning")}");
    }
}
