using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>Where decisions on what a call needs can come from: those that are there already, then new checks.</summary>
internal static class Proofs
{
    public static IEnumerable<Proof> For(Scene scene, ControlledCall call)
    {
        if (call.Needs.Length == 1)
        {
            var need = call.Needs[0];
            if (DecisionIn(need, scene) is { } present)
                yield return new Proof([present], new FreshNames(scene));
            foreach (var check in EarlierCheck.At(scene, call).Where(check => !check.IsTask))
                yield return From(check, scene);
        }

        if (GateInScope.Find(scene) is not { } gate)
            yield break;
        foreach (var ask in scene.Model.GetEnclosingSymbol(call.Syntax.SpanStart, scene.Cancellation) is IMethodSymbol { IsAsync: true } ? new[] { CheckAsync, Check } : [Check])
        {
            if (!call.Needs.Any(need => HasEffect(need.Item)))
                yield return new Proof([.. call.Needs.Select(need => ask(Transfer(need.Mapping, need.Item.WithoutTrivia(), scene)))], new FreshNames(scene));
            yield return OnVariables(scene, call, ask);
        }

        ExpressionSyntax CheckAsync(ExpressionSyntax transfer) => Expressions.Await(Expressions.Call(IdentifierName(gate), "CheckAsync", transfer));

        ExpressionSyntax Check(ExpressionSyntax transfer) => Expressions.Call(IdentifierName(gate), "Check", transfer);
    }

    // What is written twice happens twice.
    private static bool HasEffect(ExpressionSyntax item) => item.DescendantNodesAndSelf().Any(node =>
        node is AssignmentExpressionSyntax or AwaitExpressionSyntax || node.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression);

    /// <summary>The decision of an earlier check, which gets a name where it has none.</summary>
    public static Proof From(EarlierCheck check, Scene scene)
    {
        var names = new FreshNames(scene);
        if (check.Variable is { } variable)
            return new Proof([IdentifierName(variable)], names);
        var name = names.Take("decision");
        return new Proof([IdentifierName(name)], names) { Unused = check, Prepare = editor => editor.ReplaceNode(check.Statement, (current, _) => Declare(name, check.Check).WithTriviaFrom(current)) };
    }

    /// <summary>The decision of an earlier check that is still to be awaited.</summary>
    public static Proof Awaiting(EarlierCheck check, Scene scene)
    {
        var awaited = Expressions.Await(check.Check.WithoutTrivia());
        var proof = From(check with { Check = awaited }, scene);
        return check.Variable is null ? proof : proof with
        {
            Prepare = editor =>
            {
                if (check.Statement is LocalDeclarationStatementSyntax { Declaration.Type: { IsVar: false } type })
                    editor.ReplaceNode(type, IdentifierName("var").WithTriviaFrom(type));
                editor.ReplaceNode(check.Check, awaited.WithTriviaFrom(check.Check));
            },
        };
    }

    // What is passed may be another one at every reading: read once, and check what was read.
    private static Proof OnVariables(Scene scene, ControlledCall call, Func<ExpressionSyntax, ExpressionSyntax> ask)
    {
        var names = new FreshNames(scene);
        var variables = call.Needs.ToDictionary(need => need, need => names.Take(need.Parameter.Name));
        return new Proof([.. call.Needs.Select(need => ask(Transfer(need.Mapping, IdentifierName(variables[need]), scene)))], names)
        {
            Before = [.. call.Needs.Select(need => Declare(variables[need], need.Item))],
            Prepare = editor =>
            {
                foreach (var need in call.Needs)
                    editor.ReplaceNode(need.Item, IdentifierName(variables[need]).WithTriviaFrom(need.Item));
            },
        };
    }

    // The decision that a clearance or an item is read from: decision.Clearance, pair.Item.
    private static ExpressionSyntax? DecisionIn(Need need, Scene scene)
    {
        return From(need.Clearance, "Clearance") ?? From(need.Item, "Item") ?? From(need.Item, "Transfer");

        ExpressionSyntax? From(ExpressionSyntax? expression, string member)
        {
            while (expression is PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax)
                expression = expression is PostfixUnaryExpressionSyntax forgiven ? forgiven.Operand : ((ParenthesizedExpressionSyntax)expression).Expression;
            return expression is MemberAccessExpressionSyntax access && access.Name.Identifier.ValueText == member && IsDecision(scene.Model.GetTypeInfo(access.Expression, scene.Cancellation).Type)
                ? access.Expression.WithoutTrivia()
                : null;
        }

        bool IsDecision(ITypeSymbol? type) =>
            SymbolEqualityComparer.Default.Equals(type, scene.Flow.Known.Decision) || SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, scene.Flow.Known.Checked);
    }

    private static ExpressionSyntax Transfer(ISymbol? mapping, ExpressionSyntax item, Scene scene) => mapping switch
    {
        null => item,
        IPropertySymbol property => Expressions.Member(item, property.Name),
        IMethodSymbol { IsStatic: true, IsExtensionMethod: false } method when ExtensionBlocks.ReceiverOf(method.ContainingType) is null =>
            Expressions.Call((ExpressionSyntax)SyntaxGenerator.GetGenerator(scene.Document).TypeExpression(method.ContainingType), method.Name, item),
        _ => Expressions.Call(item, mapping.Name),
    };

    private static LocalDeclarationStatementSyntax Declare(string name, ExpressionSyntax value) =>
        LocalDeclarationStatement(VariableDeclaration(IdentifierName("var"), [VariableDeclarator(Identifier(name), null, EqualsValueClause(value.WithoutTrivia()))])).WithAdditionalAnnotations(Formatter.Annotation);
}
