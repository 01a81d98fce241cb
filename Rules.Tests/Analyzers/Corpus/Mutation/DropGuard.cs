using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>The condition is still computed, and has no consequence any more.</summary>
internal sealed class DropGuard : IProgramChange
{
    public string Name => "drop the guard";

    public IEnumerable<AnalyzerCase> Apply(ProgramSyntax program)
    {
        foreach (var guard in program.All<IfStatementSyntax>().Where(guard => program.Statements.Contains(guard)))
        {
            string[] kept = program.Ships(guard.Statement) ? [$"{guard.Statement}"] : guard.Else is { } other ? [$"{other.Statement}"] : [];
            yield return program.With(guard, [$"_ = {guard.Condition};", .. kept]);
        }

        foreach (var choice in program.All<ConditionalExpressionSyntax>())
            yield return program.With(choice, choice.WhenTrue is ThrowExpressionSyntax ? choice.WhenFalse : choice.WhenTrue);
    }
}
