using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <content>Reading members and making objects.</content>
internal sealed partial class Evaluator
{
    private Value ReadProperty(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        var owner = reference.Instance is { } instance ? Evaluate(instance) : null;
        var arguments = Arguments(reference.Arguments);
        Reach(reference, property.GetMethod ?? (ISymbol)property, arguments, [.. reference.Arguments.Select(argument => argument.Value)]);
        if (owner is not null && (property.Name == "Value" || !IsNullable(property.ContainingType)))
            state.Add(Fact.NotNull(owner));
        MayThrow();
        if (state.IsUnreachable)
            return Fresh(reference);

        var mapped = owner ?? arguments.FirstOrDefault();
        if (IsMapping(property, reference.Instance ?? reference.Arguments.FirstOrDefault()?.Value, mapped))
            return MapToTransfer(reference, mapped);
        if (property.GetMethod is { } getter)
            EndProofs(getter, reference);
        if (owner is null)
            return property is { IsStatic: true, SetMethod: null } && StableMembers.IsStable(property) ? ReadStatic(reference, property) : CallHelper(reference, property.GetMethod, null, arguments);
        if (ReadLibrary(reference, property, owner) is { } known)
            return known;
        if (ReadFramework(reference, property, owner) is { } read)
            return read;
        if (!StableMembers.IsStable(property))
            return CallHelper(reference, property.GetMethod, owner, arguments);

        var value = MemberValue(reference, owner, property);
        if (Compilation.Members.ContractOf(property).ClearanceForProperty is { } transfer)
            PromiseClearance(value, MemberValue(reference, owner, transfer, "transfer"), property.Type);
        return value;
    }

    /// <summary>The value of a member that does not change; the same at every reading.</summary>
    private Value MemberValue(IOperation site, Value owner, ISymbol member, string part = "") => MemberValue(site, owner, StableMembers.Key(member), part, OwnTypes.TypeOf(member));

    private Value MemberValue(IOperation site, Value owner, object key, string part, ITypeSymbol? type = null)
    {
        if (state.MemberOf(owner, key) is { } known)
            return known;
        var value = Fresh(site, part, type);
        state.Add(Fact.Member(owner, key, value));
        return value;
    }

    private Value ReadField(IFieldReferenceOperation reference)
    {
        var field = reference.Field;
        if (reference.Instance is not { } instance)
            return field.IsReadOnly && !Body.Variables.IsWrittenElsewhere(field) ? ReadStatic(reference, field) : Fresh(reference);
        var owner = Evaluate(instance);
        MayThrow();
        return StableMembers.IsStable(field) && !Body.Variables.IsWrittenElsewhere(field) ? MemberValue(reference, owner, field) : Fresh(reference);
    }

    // One value for each construction of a generic type, from when the static constructor has run.
    private Value ReadStatic(IOperation reference, ISymbol member) =>
        Body.Method is { MethodKind: MethodKind.StaticConstructor } ? Fresh(reference) : Values.AtEntry(member);

    private Value Create(IObjectCreationOperation creation)
    {
        var arguments = Arguments(creation.Arguments);
        var constructor = creation.Constructor;
        if (constructor is not null)
            Reach(creation, constructor, arguments, Operations(creation.Arguments, constructor.Parameters.Length));
        MayThrow();
        if (constructor is not null)
        {
            var call = new CallSite(creation, constructor, null, constructor.Parameters.Length);
            arguments.CopyTo(call.In, 0);
            foreach (var argument in creation.Arguments)
                ComeOut(argument, call);
            EndProofs(constructor, creation);
        }

        var value = Fresh(creation);
        if (creation.Type is INamedTypeSymbol { OriginalDefinition: { SpecialType: SpecialType.System_Nullable_T } } && arguments.Length == 1)
            return arguments[0];
        if (constructor is not null && FrameworkSymbols.IsTask(constructor.ContainingType) && arguments.Length == 1 && constructor.Parameters[0].Type.TypeKind != TypeKind.Interface)
        {
            if (FrameworkSymbols.IsTask(constructor.Parameters[0].Type))
                return arguments[0];
            state.Add(Fact.Member(value, Awaiting, arguments[0]));
        }

        NotNull(value);
        if (constructor is not null)
            NoteProperties(value, constructor, arguments);
        if (creation.Initializer is { } initializer)
            Evaluate(initializer);
        return value;
    }

    private Value Create(IAnonymousObjectCreationOperation creation)
    {
        var parts = creation.Initializers.OfType<ISimpleAssignmentOperation>().Select(part => (Member: (part.Target as IPropertyReferenceOperation)?.Property, Value: Evaluate(part.Value))).ToList();
        var value = NotNull(Fresh(creation));
        foreach (var (member, part) in parts)
        {
            if (member is not null)
                state.Add(Fact.Member(value, StableMembers.Key(member), part));
        }

        return value;
    }

    // A positional record keeps what its constructor is given; a class that keeps a clearance checks it in its constructor (EXP2008).
    private void NoteProperties(Value value, IMethodSymbol constructor, Value[] arguments)
    {
        for (var index = 0; index < arguments.Length && index < constructor.Parameters.Length; index++)
        {
            if (StableMembers.KeptProperty(constructor, constructor.Parameters[index].Name) is { } property)
                state.Add(Fact.Member(value, StableMembers.Key(property), arguments[index]));
        }
    }

    // A value goes by the mapping of the narrowest type that it is known by, whatever it was converted to.
    private bool IsMapping(ISymbol member, IOperation? operand, Value? item)
    {
        if (!Compilation.Members.IsMapping(member) || operand?.Bare().Type is not { } type)
            return false;
        return Compilation.Members.IsMapping(member, item?.Type is { } known && Compilation.Is(known, type) ? known : type);
    }

    // An item that maps to a transfer maps to the same one until a member that the mapping reads is assigned.
    private Value MapToTransfer(IOperation site, Value? item)
    {
        if (item is not null && state.ObjectsOf(Relation.MapsTo, item).FirstOrDefault() is { } known)
            return known;
        var transfer = NotNull(Fresh(site));
        if (item is not null)
            state.Add(Fact.MapsTo(item, transfer));
        return transfer;
    }
}
