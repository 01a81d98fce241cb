using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>Which members of an item its [TransferOf] mapping reads: assigning one of them ends a proof about the item, assigning another does not.</summary>
internal sealed class MappingReads(FlowCompilation compilation)
{
    private readonly ConcurrentDictionary<ISymbol, HashSet<ISymbol>?> _reads = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the mapping of a type reads a member.</summary>
    public bool Reads(ITypeSymbol type, ISymbol member)
    {
        if (compilation.Members.MappingOf(type) is not { } mapping || IsExcepted(mapping, member))
            return false;
        return _reads.GetOrAdd(mapping, Find) is not { } reads || reads.Contains(member.OriginalDefinition);
    }

    private bool IsExcepted(ISymbol mapping, ISymbol member) =>
        mapping.GetAttributes().Where(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, compilation.Known.TransferOf))
            .SelectMany(attribute => attribute.NamedArguments)
            .Any(argument => argument is { Key: "Except", Value.Kind: TypedConstantKind.Array } && argument.Value.Values.Any(value => Equals(value.Value, member.Name)));

    // Null where the body is not at hand: then any member may be read.
    private HashSet<ISymbol>? Find(ISymbol mapping)
    {
        var reads = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Queue<ISymbol>([mapping]);
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        while (open.Count > 0)
        {
            var next = open.Dequeue();
            if (!seen.Add(next))
                continue;
            var bodies = BodiesOf(next).ToList();
            if (bodies.Count == 0 && SymbolEqualityComparer.Default.Equals(next, mapping))
                return null;
            foreach (var operation in bodies.SelectMany(body => body.DescendantsAndSelf()))
            {
                switch (operation)
                {
                    case IMemberReferenceOperation reference:
                        reads.Add(reference.Member.OriginalDefinition);
                        if (reference.Member is IPropertySymbol property)
                            open.Enqueue(property);
                        break;
                    case IInvocationOperation call:
                        open.Enqueue(call.TargetMethod);
                        break;
                }
            }
        }

        return reads;
    }

    private IEnumerable<IOperation> BodiesOf(ISymbol member)
    {
        var source = member is IPropertySymbol property ? (ISymbol?)property.GetMethod : member;
        foreach (var reference in source?.OriginalDefinition.DeclaringSyntaxReferences ?? [])
        {
            if (compilation.Project.Compilation.ContainsSyntaxTree(reference.SyntaxTree) && compilation.ModelOf(reference.SyntaxTree).GetOperation(reference.GetSyntax()) is { } body)
                yield return body;
        }
    }
}
