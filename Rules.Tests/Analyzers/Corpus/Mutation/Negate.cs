using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>A condition says the opposite.</summary>
internal sealed class Negate : IProgramChange
{
    public string Name => "negate the condition";

    public IEnumerable<AnalyzerCase> Apply(ProgramSyntax program)
    {
        var conditions = program.All<IfStatementSyntax>().Select(each => each.Condition)
            .Concat(program.All<WhileStatementSyntax>().Select(each => each.Condition))
            .Concat(program.All<DoStatementSyntax>().Select(each => each.Condition))
            .Concat(program.All<ConditionalExpressionSyntax>().Select(each => each.Condition))
            .Concat(program.All<ReturnStatementSyntax>().Select(each => each.Expression).OfType<ExpressionSyntax>().Where(IsBoolean))
            .Concat(program.All<ArrowExpressionClauseSyntax>().Select(each => each.Expression).Where(IsBoolean));
        return conditions.Select(condition => program.With(condition, SyntaxFactory.ParseExpression($"!({condition})")));

        bool IsBoolean(ExpressionSyntax expression) => program.TypeOf(expression) == "Boolean";
    }
}
