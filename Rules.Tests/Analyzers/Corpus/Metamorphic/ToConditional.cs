using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>A condition becomes a conditional expression, an if around a return as well.</summary>
internal sealed class ToConditional : IProgramChange
{
    public string Name => "if → ?:";

    public IEnumerable<AnalyzerCase> Apply(ProgramSyntax program)
    {
        var conditions = program.All<IfStatementSyntax>().Select(each => each.Condition).Concat(program.All<WhileStatementSyntax>().Select(each => each.Condition));
        foreach (var condition in conditions)
            yield return program.With(condition, SyntaxFactory.ParseExpression($"({condition}) ? true : false"));
        foreach (var each in program.All<IfStatementSyntax>())
        {
            if (each is { Statement: var then, Else: null, Parent: BlockSyntax block } && Returned(then) is { } yes &&
                block.Statements.IndexOf(each) + 1 < block.Statements.Count && block.Statements[block.Statements.IndexOf(each) + 1] is ReturnStatementSyntax { Expression: { } no })
                yield return program.With((StatementSyntax)each, $"return {each.Condition} ? {yes} : {no};");
        }
    }

    private static ExpressionSyntax? Returned(StatementSyntax statement) => statement switch
    {
        ReturnStatementSyntax each => each.Expression,
        BlockSyntax { Statements: [ReturnStatementSyntax each] } => each.Expression,
        _ => null,
    };
}
