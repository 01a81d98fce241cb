using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
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

    // A function that is called at once with one element after the other gets none that is not permitted.
    private void NoteElementGiven(IFlowAnonymousFunctionOperation lambda)
    {
        if (!HasSequences || lambda.Parent?.Parent is not IArgumentOperation { Parameter.Name: "action" or "body", Parent: IInvocationOperation { TargetMethod: { Name: "ForEach" } method } call } || !method.ContainingType.IsIn("System"))
            return;
        var element = Values.AtEntry(lambda.Symbol.Parameters[0]);
        state.Remove(fact => fact.IsAbout(element));
        if (ValueOf(call.Instance ?? call.Arguments[0].Value) is { } sequence)
            NoteElement(lambda, element, sequence);
    }

    // Made of what is permitted, and of sequences of which each is.
    private Value MakeCollection(ICollectionExpressionOperation collection)
    {
        var made = Unknown(collection);
        if ((collection.Type is IArrayTypeSymbol || collection.Type?.IsIn("System") == true) && !collection.Elements.IsEmpty && collection.Elements.All(IsPermitted))
            state.Add(new Fact(Relation.EachPermitted, made, null, ""));
        return made;
    }

    private bool IsPermitted(IOperation part) => part is ISpreadOperation spread
        ? spread.ElementConversion is { Exists: true, IsUserDefined: false } && ValueOf(spread.Operand) is { } sequence && state.Facts.Contains(new Fact(Relation.EachPermitted, sequence, null, ""))
        : ValueOf(part) is { } element && state.Facts.Contains(Fact.Permitted(element));

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
