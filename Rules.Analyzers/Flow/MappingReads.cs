using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>
/// What the [TransferOf] mapping of an item reads, of the item and of all that it leads to: writing to that ends a proof
/// about the item, writing to anything else does not. Where a mapping hands an object to code that is not at hand, all of the object is read.
/// </summary>
internal sealed class MappingReads(FlowCompilation compilation)
{
    private static readonly HashSet<string> Comparing =
        ["Contains", "IndexOf", "Distinct", "Union", "Except", "Intersect", "SequenceEqual", "ToHashSet", "Equals", "GetHashCode", "ToString", "GroupBy", "ToDictionary", "ToLookup"];

    private readonly ConcurrentDictionary<ITypeSymbol, ReadSet> _reads = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the mapping of a type reads a member; or, for a variable or type of a collection, anything that such a collection holds.</summary>
    public bool Reads(ITypeSymbol type, ISymbol written) => written switch
    {
        ILocalSymbol local => ReadsMember(type, local.Type),
        IParameterSymbol parameter => ReadsMember(type, parameter.Type),
        _ => ReadsMember(type, written),
    };

    private bool ReadsMember(ITypeSymbol type, ISymbol written) =>
        compilation.Members.MappingOf(type) is { } mapping && !IsExcepted(mapping, type, written) && (written is ITypeSymbol changed && OwnTypes.AreRelated(type, changed) || Of(type, mapping).Contains(written.OriginalDefinition));

    /// <summary>Whether all that the mapping of a type reads is known, so that a copy of the same members maps to the same transfer.</summary>
    public bool IsKnown(ITypeSymbol type) =>
        compilation.Members.MappingOf(type) is { } mapping && !Of(type, mapping).Contains(type.OriginalDefinition);

    private bool IsExcepted(ISymbol mapping, ITypeSymbol type, ISymbol member) =>
        member.ContainingType is { } declaring && OwnTypes.AreRelated(type, declaring) &&
        mapping.GetAttributes().Where(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, compilation.Known.TransferOf))
            .SelectMany(attribute => attribute.NamedArguments)
            .Any(argument => argument is { Key: "Except", Value.Kind: TypedConstantKind.Array } && argument.Value.Values.Any(value => Equals(value.Value, member.Name)));

    private ReadSet Of(ITypeSymbol type, ISymbol mapping) => _reads.GetOrAdd(type, each => Find(each, mapping));

    private ReadSet Find(ITypeSymbol type, ISymbol mapping)
    {
        var reads = new ReadSet(compilation);
        var open = new Queue<ISymbol>([mapping]);
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        if (compilation.BodiesOf(mapping).IsEmpty || (!type.IsSealed && (mapping.IsVirtual || mapping.IsAbstract || (mapping.IsOverride && !mapping.IsSealed))))
            reads.AddAll(type);
        while (open.Count > 0)
        {
            if (open.Dequeue() is { } next && seen.Add(next))
            {
                foreach (var operation in compilation.BodiesOf(next).SelectMany(body => body.DescendantsAndSelf()))
                    Read(operation);
            }
        }

        return reads;

        void Read(IOperation operation)
        {
            switch (operation)
            {
                case IPropertyReferenceOperation { Property: var property, Instance: var owner }:
                    reads.Add(property);
                    Follow(property, !property.IsAbstract && OwnTypes.IsInSource(property), owner is null ? [] : [owner]);
                    break;
                case IMemberReferenceOperation reference:
                    reads.Add(reference.Member);
                    break;
                case IInvocationOperation { TargetMethod: var method } call:
                    if (method.ContainingType is not { } container || !container.IsIn("System.Linq") && !container.IsIn("System.Collections") || Comparing.Contains(method.Name))
                        Follow(method, !method.IsAbstract && !compilation.BodiesOf(method).IsEmpty, [.. call.ChildOperations.Select(Value)]);
                    break;
                case IObjectCreationOperation { Constructor: { } constructor } creation when !constructor.ContainingType.IsIn("System.Collections"):
                    Follow(constructor, !compilation.BodiesOf(constructor).IsEmpty, [.. creation.Arguments.Select(Value)]);
                    break;
                case IBinaryOperation { OperatorMethod: var method } binary when method is not null || binary.Type?.SpecialType == SpecialType.System_String:
                    Follow(method, method is not null && !compilation.BodiesOf(method).IsEmpty, binary.LeftOperand, binary.RightOperand);
                    break;
                case IConversionOperation { OperatorMethod: { } method } conversion:
                    Follow(method, !compilation.BodiesOf(method).IsEmpty, conversion.Operand);
                    break;
                case IInterpolationOperation or IDeconstructionAssignmentOperation or IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation or IRecursivePatternOperation { DeconstructSymbol: not null } or { Kind: OperationKind.None }:
                    Follow(null, false, [.. operation.ChildOperations.Select(Value)]);
                    if (operation is IRecursivePatternOperation { MatchedType: { } matched })
                        reads.AddAll(matched);
                    break;
                case IForEachLoopOperation loop:
                    Follow(null, false, loop.Collection.Bare());
                    break;
            }
        }

        // Into the body; where there is none, everything that goes in may be read whole.
        void Follow(ISymbol? member, bool isKnown, params IOperation[] given)
        {
            if (member is not null)
                open.Enqueue(member);
            foreach (var value in isKnown ? [] : given)
            {
                if (value.Bare().Type is { } handed && (member is not null || OwnTypes.IsOwn(handed, compilation.Known)))
                    reads.AddAll(handed);
            }
        }

        static IOperation Value(IOperation operation) => operation is IArgumentOperation argument ? argument.Value : operation;
    }

    private sealed class ReadSet(FlowCompilation compilation)
    {
        private readonly HashSet<ISymbol> _members = new(SymbolEqualityComparer.Default);
        private readonly HashSet<ITypeSymbol> _whole = new(SymbolEqualityComparer.Default);

        public void Add(ISymbol member) => _members.Add(member.OriginalDefinition);

        public void AddAll(ITypeSymbol type) => _whole.UnionWith(OwnTypes.Below(type, compilation.Known));

        public bool Contains(ISymbol written) => written is ITypeSymbol type
            ? _whole.Any(whole => OwnTypes.AreRelated(whole, type)) || _members.Any(member => OwnTypes.TypeOf(member) is { } held && OwnTypes.AreRelated(held.OriginalDefinition, type))
            : _whole.Any(whole => OwnTypes.AreRelated(whole, written.ContainingType)) || _members.Any(member => IsSame(member, written));

        private static bool IsSame(ISymbol one, ISymbol other) =>
            SymbolEqualityComparer.Default.Equals(Declared(one), Declared(other)) || Implements(one, other) || Implements(other, one);

        private static bool Implements(ISymbol member, ISymbol declared) =>
            declared.ContainingType?.TypeKind == TypeKind.Interface && Interfaces.ImplementedBy(member).Any(each => SymbolEqualityComparer.Default.Equals(each.OriginalDefinition, declared));

        private static ISymbol Declared(ISymbol member)
        {
            while (member is IPropertySymbol { OverriddenProperty: { } overridden })
                member = overridden.OriginalDefinition;
            return member;
        }
    }
}
