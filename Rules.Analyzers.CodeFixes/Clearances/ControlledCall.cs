using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>A call that reaches a controlled member without proof, and what it needs.</summary>
internal sealed record ControlledCall(ExpressionSyntax Syntax, ImmutableArray<Need> Needs)
{
    /// <summary>The call that a diagnostic points at; null where its needs cannot be told from its arguments.</summary>
    public static ControlledCall? At(Scene scene)
    {
        if (scene.Diagnostic.Id != Descriptors.ForgedClearance.Id)
            return Of(scene.Node, scene);

        // A forged clearance is an argument of the call, or a part of one.
        return scene.Node.Ancestors().TakeWhile(node => node is not (StatementSyntax or MemberDeclarationSyntax)).Select(node => Of(node, scene)).FirstOrDefault(call => call is not null) is { } around
            && around.Needs.FirstOrDefault(need => need.Clearance?.Span.Contains(scene.Node.Span) == true) is { } forged
            ? around with { Needs = [forged] }
            : null;
    }

    private static ControlledCall? Of(SyntaxNode node, Scene scene)
    {
        var (method, arguments, receiver) = scene.Model.GetOperation(node, scene.Cancellation) switch
        {
            IInvocationOperation invocation => (invocation.TargetMethod, invocation.Arguments, invocation.Instance),
            IObjectCreationOperation { Constructor: { } constructor } creation => (constructor, creation.Arguments, null),
            _ => (null, [], null),
        };
        if (method is null || node is not ExpressionSyntax call)
            return null;

        var needs = ImmutableArray.CreateBuilder<Need>();
        foreach (var (transfer, clearance) in Ties(method, scene))
        {
            if (Passed(transfer) is not { } item || !HasTransfer(item, transfer, out var mapping) || (clearance is not null && Passed(clearance) is null))
                return null;
            needs.Add(new Need(transfer, item, mapping, clearance is null ? null : Passed(clearance)));
        }

        return needs.Count == 0 ? null : new ControlledCall(call, needs.ToImmutable());

        ExpressionSyntax? Passed(IParameterSymbol parameter) =>
            parameter.ContainingSymbol is INamedTypeSymbol
                ? receiver?.Syntax as ExpressionSyntax
                : arguments.FirstOrDefault(each => each.ArgumentKind == ArgumentKind.Explicit && each.Parameter?.Ordinal == parameter.Ordinal) is { } argument
                    ? argument.Syntax.AncestorsAndSelf().OfType<ArgumentSyntax>().FirstOrDefault(each => each.Parent?.Parent == node)?.Expression ?? argument.Value.Syntax as ExpressionSyntax
                    : null;

        bool HasTransfer(ExpressionSyntax item, IParameterSymbol parameter, out ISymbol? mapping)
        {
            var type = scene.Model.GetTypeInfo(item, scene.Cancellation).Type ?? parameter.Type;
            mapping = scene.Flow.Members.MappingOf(type) ?? scene.Flow.Members.MappingOf(parameter.Type);
            return mapping is not null || SymbolEqualityComparer.Default.Equals(type, scene.Flow.Known.Transfer);
        }
    }

    // A private helper says by its body what it needs, which is most likely what its parameters are for.
    private static IEnumerable<(IParameterSymbol Transfer, IParameterSymbol? Clearance)> Ties(IMethodSymbol method, Scene scene)
    {
        var contract = scene.Flow.Members.ContractOf(method);
        if (contract.IsControlled)
            return contract.Transfers.Select(transfer => (transfer, (IParameterSymbol?)contract.ClearanceInputs.FirstOrDefault(tie => SymbolEqualityComparer.Default.Equals(tie.Transfer, transfer)).Clearance));
        var transfers = method.Parameters.Where(parameter => scene.Flow.Members.IsTransferLike(parameter.Type)).ToList();
        var clearances = method.Parameters.Where(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, scene.Flow.Known.Clearance)).ToList();
        return transfers.Select(transfer => (transfer, transfers.Count == 1 && clearances.Count == 1 ? clearances[0] : null));
    }
}
