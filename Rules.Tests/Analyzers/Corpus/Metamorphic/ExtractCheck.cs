using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>A check, or a check with the question whether it permits, moves into a private method that promises nothing in writing.</summary>
internal sealed class ExtractCheck : IProgramChange
{
    public string Name => "extract the check into a private method";

    public IEnumerable<AnalyzerCase> Apply(ProgramSyntax program)
    {
        foreach (var check in program.All<InvocationExpressionSyntax>().Where(IsCheck))
        {
            if (ExtractMethod.Of(program, check, check) is { } moved)
                yield return moved;
            if (check.Parent is MemberAccessExpressionSyntax { Name.Identifier.Text: "IsPermitted" or "Clearance" or "Outcome" } asked &&
                ExtractMethod.Of(program, asked, check) is { } movedToo)
                yield return movedToo;
        }
    }

    private static bool IsCheck(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Check" or "CheckAsync" } && call.ArgumentList.Arguments.Count == 1;
}
