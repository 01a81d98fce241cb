namespace ExportPolicy.Rules.Tests.Analyzers;

/// <summary>
/// The way into the analyzers' tests: <c>await Analyze.Source(text).Verify();</c> compiles the text, runs every analyzer
/// and generator of ExportPolicy.Rules.Analyzers on it, and compares with the marks <c>{|EXP1001:code|}</c> in it.
/// </summary>
internal static class Analyze
{
    /// <summary>A project of one file. It has the SDK's implicit usings and <c>using ExportPolicy.Rules</c>.</summary>
    public static AnalyzerCase Source(string markup) => new AnalyzerCase().File("Program.cs", markup);
}
