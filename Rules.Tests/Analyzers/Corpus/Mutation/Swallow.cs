using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>The exception of a check goes into an empty catch.</summary>
internal sealed class Swallow : IProgramChange
{
    public string Name => "swallow the exception";

    public IEnumerable<AnalyzerCase> Apply(ProgramSyntax program)
    {
        foreach (var statement in program.Statements.Where(statement => program.Checks(statement) && !program.Ships(statement)))
        {
            if (statement is LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer: { } value } variable] })
            {
                var type = program.Model.GetTypeInfo(value.Value).ConvertedType!.ToDisplayString();
                yield return program.With(statement, $"{type} {variable.Identifier} = default!;", $"try {{ {variable.Identifier} = {value.Value}; }} catch {{ }}");
            }
            else
            {
                yield return program.With(statement, $"try {{ {statement} }} catch {{ }}");
            }
        }
    }
}
