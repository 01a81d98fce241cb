using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>The syntax of one program, and what of it is a check or a door; changes to a program are made on it.</summary>
internal sealed class ProgramSyntax
{
    private readonly AnalyzerCase _source;
    private readonly SyntaxTree _tree;

    public ProgramSyntax(CorpusProgram program)
    {
        _source = program.Source;
        var compilation = AnalyzerRun.Compile(_source);
        var path = _source.Files.Any(file => file.Path == "Program.cs") ? "Program.cs" : _source.Files[^1].Path;
        _tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        Root = (CompilationUnitSyntax)_tree.GetRoot();
        Model = compilation.GetSemanticModel(_tree);
    }

    public CompilationUnitSyntax Root { get; }

    public SemanticModel Model { get; }

    /// <summary>Every node of a kind; those that span preprocessor directives are left alone.</summary>
    public IEnumerable<T> All<T>()
        where T : SyntaxNode => Root.DescendantNodes().OfType<T>().Where(node => !node.ContainsDirectives);

    /// <summary>The calls of controlled members.</summary>
    public IEnumerable<InvocationExpressionSyntax> Doors => All<InvocationExpressionSyntax>().Where(IsDoor);

    /// <summary>The type of an expression, by its name.</summary>
    public string? TypeOf(ExpressionSyntax expression) => Model.GetTypeInfo(expression).Type?.Name;

    /// <summary>Whether a call needs a clearance.</summary>
    public bool IsDoor(InvocationExpressionSyntax call) =>
        Model.GetSymbolInfo(call).Symbol is IMethodSymbol method &&
        (Has(method, "RequiresClearanceAttribute") || method.Parameters.Any(parameter => parameter.RefKind == RefKind.None && Has(parameter, "ClearanceForAttribute")));

    /// <summary>The positions of the goods for which a door asks for a clearance.</summary>
    public IReadOnlyList<int> ControlledBy(InvocationExpressionSyntax door)
    {
        var method = (IMethodSymbol)Model.GetSymbolInfo(door).Symbol!;
        var named = method.GetAttributes().Where(each => each.AttributeClass?.Name == "RequiresClearanceAttribute")
            .SelectMany(each => each.ConstructorArguments).SelectMany(argument => argument.Values, (_, value) => (string)value.Value!).ToList();
        return [.. method.Parameters
            .Where(parameter => parameter.Type.Name is "Transfer" or "Order" or "Parcel" && (named.Count == 0 || named.Contains(parameter.Name)))
            .Select(parameter => parameter.Ordinal)];
    }

    /// <summary>Whether a node has the gate decide, asks a decision, or calls a helper of the program; doors aside.</summary>
    public bool Checks(SyntaxNode node) =>
        node.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Any(each =>
            TypeOf(each) is "Decision" or "Clearance" or "Checked" ||
            each is InvocationExpressionSyntax call && Model.GetSymbolInfo(call).Symbol is IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: false });

    /// <summary>Whether a node ships.</summary>
    public bool Ships(SyntaxNode node) => node.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(IsDoor);

    /// <summary>The argument of a call that its parameter of the given type gets.</summary>
    public IEnumerable<ArgumentSyntax> Arguments(InvocationExpressionSyntax call, params string[] types) =>
        call.ArgumentList.Arguments.Where(argument => TypeOf(argument.Expression) is { } type && types.Contains(type));

    /// <summary>The statements that can be replaced by others in place: those in a block or at the top level.</summary>
    public IEnumerable<StatementSyntax> Statements =>
        All<StatementSyntax>().Where(statement => statement is not (BlockSyntax or LocalFunctionStatementSyntax) && statement.Parent is BlockSyntax or GlobalStatementSyntax);

    /// <summary>The program with one node in place of another.</summary>
    public AnalyzerCase With(SyntaxNode old, SyntaxNode changed) => With(Root.ReplaceNode(old, changed.WithTriviaFrom(old)));

    /// <summary>The program with statements in place of one; declarations in them stay visible after them.</summary>
    public AnalyzerCase With(StatementSyntax old, params string[] statements)
    {
        var parsed = statements.Select(text => SyntaxFactory.ParseStatement(text + "\n")).ToArray();
        return With(old.Parent switch
        {
            GlobalStatementSyntax member => Root.ReplaceNode(member, parsed.Select(SyntaxFactory.GlobalStatement)),
            BlockSyntax or SwitchSectionSyntax => Root.ReplaceNode(old, parsed),
            _ => Root.ReplaceNode(old, SyntaxFactory.Block(parsed)),
        });
    }

    /// <summary>The program with another root.</summary>
    public AnalyzerCase With(SyntaxNode root) => _source.WithFile(_tree.FilePath, root.ToFullString());

    private static bool Has(ISymbol symbol, string attribute) => symbol.GetAttributes().Any(each => each.AttributeClass?.Name == attribute);
}
