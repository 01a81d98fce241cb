using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>What goes into a check or through a door, a check itself, and a condition each get a local of their own.</summary>
internal sealed class ExtractLocal : IProgramChange
{
    public string Name => "extract a local";

    public IEnumerable<AnalyzerCase> Apply(ProgramSyntax program)
    {
        foreach (var statement in program.Statements)
        {
            foreach (var part in Parts(program, statement).Distinct().Where(part => IsAlwaysFirst(part, statement)))
            {
                var rest = statement.ReplaceNode(part, SyntaxFactory.ParseExpression("extracted"));
                yield return program.With(statement, $"var extracted = {part};", $"{rest}");
            }
        }
    }

    private static IEnumerable<ExpressionSyntax> Parts(ProgramSyntax program, StatementSyntax statement)
    {
        if (statement is IfStatementSyntax { Condition: var condition })
            yield return condition;
        foreach (var call in statement.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (program.TypeOf(call) == "Decision")
                yield return call;
            if (program.IsDoor(call) || program.TypeOf(call) == "Decision")
            {
                foreach (var argument in program.Arguments(call, "Transfer", "Order", "Parcel", "Clearance"))
                    yield return argument.Expression;
            }
        }

        foreach (var wait in statement.DescendantNodes().OfType<AwaitExpressionSyntax>().Where(wait => program.TypeOf(wait) == "Decision"))
            yield return wait;
    }

    // Only what is evaluated whenever the statement is, and not once more in each turn of a loop, may be computed before it.
    private static bool IsAlwaysFirst(SyntaxNode part, StatementSyntax statement)
    {
        for (var (child, parent) = (part, part.Parent!); child != statement; (child, parent) = (parent, parent.Parent!))
        {
            var fits = parent switch
            {
                IfStatementSyntax each => each.Condition == child,
                BinaryExpressionSyntax each => each.Left == child || each.OperatorToken.Kind() is not (SyntaxKind.AmpersandAmpersandToken or SyntaxKind.BarBarToken or SyntaxKind.QuestionQuestionToken),
                ConditionalExpressionSyntax each => each.Condition == child,
                SwitchExpressionSyntax each => each.GoverningExpression == child,
                ConditionalAccessExpressionSyntax each => each.Expression == child,
                SwitchStatementSyntax each => each.Expression == child,
                AnonymousFunctionExpressionSyntax or StatementSyntax and not (ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax) => false,
                _ => true,
            };
            if (!fits)
                return false;
        }

        return true;
    }
}
