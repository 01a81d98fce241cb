using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <content>Collections whose elements are all permitted, until one of them is exchanged.</content>
internal sealed partial class Evaluator
{
    private bool HasSequences => state.Facts.Any(fact => fact.Relation == Relation.EachPermitted);

    // An element is assigned: of the collection itself, or of one that may be the same, such as a span over it.
    private void EndSequences(IOperation place)
    {
        var collection = place switch
        {
            IArrayElementReferenceOperation array => array.ArrayReference,
            IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance } => instance,
            ILocalReferenceOperation { Local.RefKind: not RefKind.None } => place,
            _ => null,
        };
        if (collection is null || !HasSequences)
            return;
        var written = ValueOf(collection);
        var isView = collection == place || collection.Type is { IsRefLikeType: true };
        var element = collection == place ? place.Type : OwnTypes.ElementOf(collection.Type);
        state.Remove(fact => fact.Relation == Relation.EachPermitted &&
            (ReferenceEquals(fact.Subject, written) || (MayHold(fact.Subject, element) && (isView || written is null || !(IsNewSequence(written) || IsNewSequence(fact.Subject))))));
    }

    // What a call writes: a variable of this body that holds the collection, or a member from which it may come.
    private void EndSequences(Func<IEnumerable<ISymbol>> written)
    {
        if (!HasSequences)
            return;
        foreach (var symbol in written())
        {
            state.Remove(fact => fact.Relation == Relation.EachPermitted &&
                (state.Places.TryGetValue(symbol, out var held) && ReferenceEquals(held, fact.Subject) ||
                    ItemOf(fact) is { } item && Compilation.Mappings.Reads(item, symbol) ||
                    !IsNewSequence(fact.Subject) && OwnTypes.ElementOf(OwnTypes.TypeOf(symbol)) is { } element && MayHold(fact.Subject, element)));
        }
    }

    // The type of what is permitted: of the elements, or of the items in them.
    private static ITypeSymbol? ItemOf(Fact fact)
    {
        var element = OwnTypes.ElementOf(fact.Subject.Type);
        return fact.Detail is "" ? element : OwnTypes.ElementOf(element);
    }

    private static bool MayHold(Value sequence, ITypeSymbol? element) =>
        element is null || OwnTypes.ElementOf(sequence.Type) is not { } own || OwnTypes.AreRelated(own, element);

    private static bool IsNewSequence(Value sequence) =>
        sequence.Site is IObjectCreationOperation or IArrayCreationOperation or ICollectionExpressionOperation || sequence.Site is IInvocationOperation { TargetMethod: var method } && FrameworkSymbols.IsLinq(method);
}
