using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>The branches of an if change places, and its condition says the opposite.</summary>
internal sealed class InvertIf : IProgramChange
{
    public string Name => "invert if and else";

    public IEnumerable<AnalyzerCase> Apply(ProgramSyntax program) =>
        program.All<IfStatementSyntax>().Where(each => each.Parent is not ElseClauseSyntax).Select(each => program.With(
            (StatementSyntax)each,
            $"if (!({each.Condition})) {{ {each.Else?.Statement} }} else {{ {each.Statement} }}"));
}
