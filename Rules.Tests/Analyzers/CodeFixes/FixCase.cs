using ExportPolicy.Rules.Tests.Analyzers.Flow;

namespace ExportPolicy.Rules.Tests.Analyzers.CodeFixes;

/// <summary>Code of an application that ships goods, before and after a fix.</summary>
internal static class FixCase
{
    /// <summary>A file beside the application's own types.</summary>
    public static AnalyzerCase Source(string markup) => Analyze.Source(markup).File("Application.cs", FlowCase.Application);

    /// <summary>Statements in a method that has a gate, a warehouse, transfers <c>t</c> and <c>other</c>, an order and a flag at hand.</summary>
    public static AnalyzerCase Statements(string markup) => Source(Method(markup));

    /// <summary>The text around the statements of <see cref="Statements"/>.</summary>
    public static string Method(string statements, string returns = "void", string members = "") => $$"""
        class Desk(IExportGate gate, Warehouse warehouse)
        {
            public {{returns}} Run(Transfer t, Transfer other, List<Transfer> ts, Order order, bool flag)
            {
                {{Indented(statements, 8)}}
            }

            {{Indented(members, 4)}}
        }
        """;

    private static string Indented(string text, int by) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Length == 0 ? line : new string(' ', by) + line)).TrimStart();
}
