using Microsoft.CodeAnalysis.CSharp;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>Something else goes through the door than what was checked.</summary>
internal sealed class SwapTransfers : IProgramChange
{
    public string Name => "swap transfers";

    public IEnumerable<AnalyzerCase> Apply(ProgramSyntax program) =>
        from door in program.Doors
        from argument in program.Arguments(door, "Transfer", "Order", "Parcel")
        select program.With(argument.Expression, SyntaxFactory.ParseExpression(Another.Of(program.TypeOf(argument.Expression)!)));
}
