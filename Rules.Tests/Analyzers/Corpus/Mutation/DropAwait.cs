using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>A check is started and not waited for; who asks for its answer gets that of the task.</summary>
internal sealed class DropAwait : IProgramChange
{
    public string Name => "drop await";

    public IEnumerable<AnalyzerCase> Apply(ProgramSyntax program)
    {
        foreach (var wait in program.All<AwaitExpressionSyntax>().Where(wait => program.Checks(wait) && !program.Ships(wait)))
        {
            yield return program.With(wait, wait.Expression);

            var task = $"({wait.Expression.ToString().Replace(".ConfigureAwait(false)", "", StringComparison.Ordinal)})";
            var started = SyntaxFactory.ParseExpression($"{task}.Status is not TaskStatus.Canceled");
            if (program.TypeOf(wait) == "Boolean")
                yield return program.With(wait, SyntaxFactory.ParenthesizedExpression(started));
            else if (wait.Parent is ParenthesizedExpressionSyntax { Parent: MemberAccessExpressionSyntax { Name.Identifier.Text: "IsPermitted" } asked })
                yield return program.With(asked, SyntaxFactory.ParenthesizedExpression(started));
            else if (wait.Parent is EqualsValueClauseSyntax && program.TypeOf(wait) == "Decision")
                yield return program.With(wait, SyntaxFactory.ParseExpression($"new {{ IsPermitted = {task}.Status is not TaskStatus.Canceled }}"));
        }
    }
}
