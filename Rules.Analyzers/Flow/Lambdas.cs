using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>Reads lambdas where they are made.</summary>
internal static class Lambdas
{
    /// <summary>Reads a lambda with what is known where it is made: of variables that are never assigned again, that goes on to hold.</summary>
    public static void Read(FlowAnalysis maker, IFlowAnonymousFunctionOperation lambda, FlowState state)
    {
        if (maker.Body.Lambda(lambda, maker.Options.Cancellation) is not { } body)
            return;
        var entry = state.Copy();
        foreach (var place in state.Places.Keys)
        {
            if (place is not EntryPlace && (place is not ISymbol variable || !maker.Body.Variables.IsNeverReassigned(variable)))
                entry.Clear(place);
        }

        foreach (var parameter in lambda.Symbol.Parameters)
            entry.Put(parameter, maker.Options.Values.AtEntry(parameter));
        var inner = new FlowAnalysis(body, entry, maker.Options).Run();

        // In a tree of expressions a controlled member is reported for standing there at all (EXP1008).
        if (lambda.Parent?.Type.Is("System.Linq.Expressions.Expression") == true)
            inner.Unproven.RemoveAll(unproven => unproven.Site.CalledMember() is { } member && maker.Options.Compilation.Members.ContractOf(member).IsControlled);
        maker.Take(inner);
        if (IsUsed(lambda.Syntax))
            maker.Demands.Take(inner.Demands);
    }

    // Whether anybody may call a lambda: nobody can where it is discarded, or in a local that nothing reads.
    private static bool IsUsed(SyntaxNode lambda)
    {
        var node = lambda;
        while (node.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
            node = node.Parent;
        return node.Parent switch
        {
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } => false,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax local } => IsRead(local, local.Identifier.ValueText),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local } => IsRead(local, local.Identifier.ValueText),
            _ => true,
        };
    }

    // A local is read in the member that declares it, a field anywhere in its type.
    private static bool IsRead(SyntaxNode from, string name)
    {
        var member = from.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        var isLocal = member is not FieldDeclarationSyntax && member?.DescendantNodes().OfType<VariableDeclaratorSyntax>().Any(local => local.Identifier.ValueText == name) == true;
        return (isLocal ? member : member?.Parent)?.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(reference => reference.Identifier.ValueText == name && !(reference.Parent is AssignmentExpressionSyntax assignment && assignment.Left == reference)) != false;
    }
}
