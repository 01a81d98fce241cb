using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>An if becomes a switch over its condition, and a conditional expression a switch expression.</summary>
internal sealed class IfToSwitch : IProgramChange
{
    public string Name => "if → switch";

    public IEnumerable<AnalyzerCase> Apply(ProgramSyntax program)
    {
        foreach (var each in program.All<IfStatementSyntax>().Where(each => each.Parent is not ElseClauseSyntax && !each.DescendantNodes().OfType<BreakStatementSyntax>().Any()))
            yield return program.With((StatementSyntax)each, $"switch ({each.Condition}) {{ case true: {Section(each.Statement)} default: {Section(each.Else?.Statement)} }}");
        foreach (var each in program.All<ConditionalExpressionSyntax>())
            yield return program.With(each, Microsoft.CodeAnalysis.CSharp.SyntaxFactory.ParseExpression($"(({each.Condition}) switch {{ true => {each.WhenTrue}, false => {each.WhenFalse} }})"));
    }

    // Where the end of a section cannot be reached, a break there is only a warning.
    private static string Section(StatementSyntax? statement) => $"{{ {statement} }} break;";
}
