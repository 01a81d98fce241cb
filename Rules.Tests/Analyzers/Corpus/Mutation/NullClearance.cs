using Microsoft.CodeAnalysis.CSharp;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>Nothing stands where the clearance should.</summary>
internal sealed class NullClearance : IProgramChange
{
    public string Name => "null! for the clearance";

    public IEnumerable<AnalyzerCase> Apply(ProgramSyntax program) =>
        from door in program.Doors
        from argument in program.Arguments(door, "Clearance")
        select program.With(argument.Expression, SyntaxFactory.ParseExpression("null!"));
}
