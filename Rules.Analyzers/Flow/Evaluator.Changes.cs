using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <content>What a change of an object ends: the proofs of all items whose transfer is read from there, whichever object it is.</content>
internal sealed partial class Evaluator
{
    // A call changes what its body writes, or, where a body is not at hand, what its name says.
    private void EndProofs(IInvocationOperation call)
    {
        if (call.Instance is { } instance && Compilation.Effects.Mutates(call))
            EndProofs(instance, true, call);
        EndProofs(call.TargetMethod, call);
        if (call.TargetMethod.IsExtern)
            OpenUp(call);

        // A delegate that is called or handed on may be any that is made here, or kept in a member that is read here.
        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke || call.Arguments.Any(argument => argument.Value is not IDelegateCreationOperation && argument.Value.Type?.TypeKind == TypeKind.Delegate))
        {
            foreach (var function in Compilation.Effects.Delegates(Body.Graph.OriginalOperation))
                EndProofs(function, call);
        }
    }

    // A method without a body at all, such as an accessor to what is private, may change whatever it is given.
    private void OpenUp(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            EndProofs(argument.Value, true, call);
            state.Remove(fact => fact.Relation == Relation.Member && ReferenceEquals(fact.Subject, ValueOf(argument.Value)));
        }
    }

    private void EndProofs(IOperation place, bool isInside, IOperation site)
    {
        EndSequences(place);
        var owner = place is IMemberReferenceOperation { Instance: { } instance } ? ValueOf(instance) : null;
        EndProofs(() => Effects.Written(place, isInside, Origin), site, owner);
    }

    private void EndProofs(IMethodSymbol called, IOperation site) => EndProofs(() => Compilation.Effects.Of(called), site, null);

    // What a variable was given, by the value that it holds.
    private IOperation? Origin(IOperation operation)
    {
        operation = Captured(operation);
        return ValueOf(operation)?.Site ?? (operation is ILocalReferenceOperation or IParameterReferenceOperation ? null : operation);
    }

    private void EndProofs(Func<IEnumerable<ISymbol>> written, IOperation site, Value? owner)
    {
        EndSequences(written);
        var items = state.Facts.Concat(state.Implications.Select(implication => implication.Consequence))
            .Select(fact => fact.Relation == Relation.MapsTo ? fact.Subject : fact.Transfer).OfType<Value>().Distinct()
            .Where(item => !IsTransfer(item) && !IsAnother(item, owner)).ToList();
        if (items.Count == 0)
            return;
        foreach (var member in written())
        {
            foreach (var item in items.Where(item => item.Type is null ? member is not ITypeSymbol : Compilation.Mappings.Reads(item.Type, member)))
                EndProof(item, site);
        }
    }

    private bool IsTransfer(Value value) =>
        SymbolEqualityComparer.Default.Equals(value.Type, Known.Transfer) ||
        state.Facts.Any(fact => fact.Relation is Relation.MapsTo or Relation.Member && fact.Detail is null or "Transfer" && ReferenceEquals(fact.Object, value));

    // An object that has just been made is none that there was when the body began, and none that is made elsewhere.
    private static bool IsAnother(Value item, Value? owner) =>
        owner is not null && !ReferenceEquals(item, owner) && IsNew(owner) && (item.Began is IParameterSymbol or ILocalSymbol || IsNew(item));

    private static bool IsNew(Value value) => value.Site is IObjectCreationOperation || value.Site is IInvocationOperation { TargetMethod: var method } && IsClone(method);

    private void EndProof(Value item, IOperation site)
    {
        var wasKnown = state.Facts.Any(fact => fact.IsAbout(item));
        state.Remove(fact => fact.IsAbout(item) || (fact.Relation == Relation.MapsTo && ReferenceEquals(fact.Subject, item)));
        if (wasKnown)
            state.Add(new Fact(Relation.Changed, item, null, site));
    }

    private static bool IsClone(IMethodSymbol method) => method.Name == "<Clone>$";

    // A copy of a record has the members of the original, and so its transfer, until one of them is assigned.
    private Value Copy(IInvocationOperation clone, Value original)
    {
        var copy = NotNull(Fresh(clone));
        if (clone.Instance?.Type is not { } type || !Compilation.CopiesMembers(type))
            return copy;
        foreach (var fact in state.Facts)
        {
            if (ReferenceEquals(fact.Subject, original) && (fact.Relation == Relation.Member || fact.Relation == Relation.MapsTo && Compilation.Mappings.IsKnown(type)))
                state.Add(fact with { Subject = copy });
            if (fact.IsAbout(original) && Compilation.Mappings.IsKnown(type))
                state.Add(fact.About(copy));
        }

        return copy;
    }
}
