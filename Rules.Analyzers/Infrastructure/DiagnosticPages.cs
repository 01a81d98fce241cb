namespace ExportPolicy.Rules.Analyzers;

/// <summary>Where the pages of diagnostics are.</summary>
internal static class DiagnosticPages
{
    /// <summary>The address of the page of a diagnostic.</summary>
    public static string Of(string id) => $"https://github.com/exportpolicy/exportpolicy/blob/main/docs/diagnostics/{id}.md";
}
