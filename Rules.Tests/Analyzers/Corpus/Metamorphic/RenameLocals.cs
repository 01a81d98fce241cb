using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>Locals and parameters get other names.</summary>
internal sealed class RenameLocals : IProgramChange
{
    public string Name => "rename locals and parameters";

    public IEnumerable<AnalyzerCase> Apply(ProgramSyntax program)
    {
        var names = program.Root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && Renamed(program.Model, token)).ToList();
        if (names.Count > 0)
            yield return program.With(program.Root.ReplaceTokens(names, (token, _) => SyntaxFactory.Identifier(token.LeadingTrivia, $"the{token.Text}", token.TrailingTrivia)));
    }

    private static bool Renamed(SemanticModel model, SyntaxToken token)
    {
        var symbol = token.Parent switch
        {
            IdentifierNameSyntax name => model.GetSymbolInfo(name).Symbol,
            ParameterSyntax or VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax or CatchDeclarationSyntax => model.GetDeclaredSymbol(token.Parent),
            _ => null,
        };
        return symbol switch
        {
            ILocalSymbol => true,
            // The parameters of a record name its properties too.
            IParameterSymbol { IsImplicitlyDeclared: false, ContainingSymbol: IMethodSymbol { ContainingType.IsRecord: false } } parameter =>
                parameter.DeclaringSyntaxReferences.Any(declared => declared.SyntaxTree == token.SyntaxTree),
            _ => false,
        };
    }
}
