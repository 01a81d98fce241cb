using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Tests.Analyzers.Corpus;

/// <summary>Moves a call into a private method of the type around it.</summary>
internal static class ExtractMethod
{
    /// <summary>The program with the call moved; null where there is no type to move it into, or an argument has a name of its own.</summary>
    /// <param name="program">The program.</param>
    /// <param name="moved">The expression that moves.</param>
    /// <param name="call">The call in it whose arguments become parameters.</param>
    /// <param name="controlled">The parameters of the call for which the method takes a contract on.</param>
    public static AnalyzerCase? Of(ProgramSyntax program, ExpressionSyntax moved, InvocationExpressionSyntax call, params IReadOnlyCollection<int> controlled)
    {
        if (moved.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not ClassDeclarationSyntax type ||
            call.ArgumentList.Arguments.Any(argument => argument.NameColon is not null || !argument.RefKindKeyword.IsKind(SyntaxKind.None)) ||
            program.Model.GetTypeInfo(moved).Type is not { } result)
            return null;

        var arguments = call.ArgumentList.Arguments.Select((argument, at) => (argument.Expression, Name: $"extracted{at}")).ToArray();
        var goods = controlled.Select(at => arguments[at].Name).FirstOrDefault();
        var contract = goods is null ? "" : $"[RequiresClearance({string.Join(", ", controlled.Select(at => $"\"{arguments[at].Name}\""))})]";
        var parameters = arguments.Select(argument => $"{Tie(argument.Expression)}{TypeOf(argument.Expression)} {argument.Name}");
        var body = moved.ReplaceNodes(
            arguments.Select(argument => argument.Expression),
            (expression, _) => SyntaxFactory.ParseExpression(arguments.First(argument => argument.Expression == expression).Name));
        var method = SyntaxFactory.ParseMemberDeclaration(
            $"\n    {contract} private {result.ToDisplayString()} Extracted({string.Join(", ", parameters)}) => {body};\n")!;
        var replaced = SyntaxFactory.ParseExpression($"Extracted({string.Join(", ", arguments.Select(argument => argument.Expression))})").WithTriviaFrom(moved);
        var root = program.Root.TrackNodes(moved, type);
        root = root.ReplaceNode(root.GetCurrentNode(moved)!, replaced);
        return program.With(root.ReplaceNode(root.GetCurrentNode(type)!, root.GetCurrentNode(type)!.AddMembers(method)));

        string Tie(ExpressionSyntax expression) => TypeOf(expression).StartsWith("ExportPolicy.Rules.Clearance", StringComparison.Ordinal) ? $"[ClearanceFor(nameof({goods}))] " : "";

        // The parameter's own type, so that a null handed over keeps it.
        string TypeOf(ExpressionSyntax expression) => program.Model.GetTypeInfo(expression) is var info && (info.Type ?? info.ConvertedType) is { } found
            ? found.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString()
            : "object";
    }
}
