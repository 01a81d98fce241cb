using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>The check moves into a lambda that nobody calls.</summary>
internal sealed class UncalledLambda : IProgramChange
{
    public string Name => "check in an uncalled lambda";

    public IEnumerable<AnalyzerCase> Apply(ProgramSyntax program)
    {
        foreach (var statement in program.Statements.Where(statement => program.Checks(statement) && !program.Ships(statement)))
        {
            var waits = statement.DescendantNodes().OfType<AwaitExpressionSyntax>().Any();
            yield return program.With(statement, $"{(waits ? "Func<Task> unused = async" : "Action unused =")} () => {{ {statement} }};");
        }
    }
}
