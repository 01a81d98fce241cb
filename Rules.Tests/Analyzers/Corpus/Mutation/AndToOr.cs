using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>"And" becomes "or", and the other way round.</summary>
internal sealed class AndToOr : IProgramChange
{
    public string Name => "and ⇄ or";

    public IEnumerable<AnalyzerCase> Apply(ProgramSyntax program)
    {
        foreach (var each in program.All<BinaryExpressionSyntax>())
        {
            var other = each.Kind() switch
            {
                SyntaxKind.LogicalAndExpression => "||",
                SyntaxKind.LogicalOrExpression => "&&",
                SyntaxKind.BitwiseAndExpression => "|",
                SyntaxKind.BitwiseOrExpression => "&",
                _ => null,
            };
            if (other is not null)
                yield return program.With(each, SyntaxFactory.ParseExpression($"({each.Left} {other} {each.Right})"));
        }

        foreach (var each in program.All<AssignmentExpressionSyntax>().Where(each => each.RawKind == (int)SyntaxKind.AndAssignmentExpression))
            yield return program.With(each, SyntaxFactory.ParseExpression($"{each.Left} |= {each.Right}"));
    }
}
