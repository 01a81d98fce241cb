using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <content>Assignments, and what they end: a proof about an item is over when a member that its transfer is read from changes.</content>
internal sealed partial class Evaluator
{
    private Value Assign(ISimpleAssignmentOperation assignment)
    {
        EvaluateTarget(assignment.Target);
        var value = Evaluate(assignment.Value);
        Store(assignment.Target, value, assignment);
        return value;
    }

    // An own operator makes a new value, or, since C# 14, changes the one that is there.
    private Value Assign(ICompoundAssignmentOperation compound)
    {
        var left = Evaluate(compound.Target);
        var right = Evaluate(compound.Value);
        if (compound.OperatorMethod is { IsStatic: false } own)
        {
            RunMethod(compound, own, [right], [compound.Value], left);
            EndProofs(compound.Target, true, compound);
            return left;
        }

        RunMethod(compound, compound.OperatorMethod, [left, right], [compound.Target, compound.Value]);
        var combined = Combine(compound, compound.OperatorKind, left, right);
        Store(compound.Target, combined, compound);
        return combined;
    }

    private void EvaluateTarget(IOperation target)
    {
        switch (target)
        {
            case IMemberReferenceOperation member:
                if (member.Instance is { } instance)
                    Evaluate(instance);
                if (member is IPropertyReferenceOperation property)
                    Arguments(property.Arguments);
                break;
            case IArrayElementReferenceOperation element:
                Evaluate(element);
                break;
        }
    }

    private Value Changed(IOperation site, IOperation target) => Changed(site, "", target);

    private Value Changed(IOperation site, string part, IOperation target)
    {
        var value = Fresh(site, part);
        Store(target, value, site);
        return value;
    }

    private void Store(IOperation target, Value value, IOperation site)
    {
        target = Captured(target);
        switch (target)
        {
            case IDeclarationExpressionOperation declaration:
                Store(declaration.Expression, value, site);
                break;
            case ILocalReferenceOperation local:
                StoreVariable(local.Local, value);
                if (local.Local.RefKind != RefKind.None)
                    EndProofs(local, false, site);
                break;
            case IParameterReferenceOperation parameter:
                StoreVariable(parameter.Parameter, value);
                break;
            case IMemberReferenceOperation member:
                StoreMember(member, value, site);
                break;
            default:
                EndProofs(target, false, site);
                break;
        }
    }

    private void StoreVariable(ISymbol variable, Value value)
    {
        if (!Body.Variables.IsWrittenElsewhere(variable))
            state.Put(variable, value);
    }

    private void StoreMember(IMemberReferenceOperation member, Value value, IOperation site)
    {
        if (member is IPropertyReferenceOperation property)
            Reach(property, property.Property.SetMethod ?? (ISymbol)property.Property, ArgumentsSeen(property.Arguments), [.. property.Arguments.Select(argument => argument.Value)]);
        if (member.Instance is { } instance && ValueOf(instance) is { } owner)
        {
            if (instance.Type is { IsValueType: true })
                Replace(instance, owner, StableMembers.Key(member.Member), site);
            else
                state.Remove(fact => IsMember(fact, owner, StableMembers.Key(member.Member)));
            if (StableMembers.IsStable(member.Member) && ValueOf(instance) is { } changed)
                state.Add(Fact.Member(changed, StableMembers.Key(member.Member), value));
        }

        EndProofs(member, false, site);
        if (member is IPropertyReferenceOperation { Property.SetMethod: { } setter })
            EndProofs(setter, site);
        MayThrow();
    }

    private static bool IsMember(Fact fact, Value owner, object member) => fact.Relation == Relation.Member && ReferenceEquals(fact.Subject, owner) && Equals(fact.Detail, member);

    // A struct of which a member is assigned is another value from then on; copies of it made before stay what they are.
    private void Replace(IOperation instance, Value old, object member, IOperation site)
    {
        var members = state.Facts.Where(fact => fact.Relation == Relation.Member && ReferenceEquals(fact.Subject, old) && !Equals(fact.Detail, member)).ToList();
        var replaced = NotNull(Fresh(site, $"with another {member}", instance.Type));
        if (!Compilation.References.MayReplaceItself(instance.Type!))
        {
            foreach (var fact in members)
                state.Add(fact with { Subject = replaced });
        }

        if (instance is IFlowCaptureReferenceOperation capture && IsCopy(capture))
            state.Put(capture.Id, replaced);
        else
            Store(instance, replaced, site);
        _seen[instance] = replaced;
    }

    // A capture stands for the variable that it was taken from, but in a with expression, where it is a copy.
    private static bool IsCopy(IFlowCaptureReferenceOperation capture) => capture.Parent?.Parent?.Syntax.Parent.IsKind(SyntaxKind.WithInitializerExpression) == true;

    private Value? ValueOf(IOperation? operation)
    {
        if (operation is null)
            return null;
        if (_seen.TryGetValue(operation, out var seen))
            return seen;
        if (operation is IFlowCaptureReferenceOperation { Type.IsReferenceType: true } reference && state.Places.TryGetValue(reference.Id, out var held))
            return held;
        var captured = Captured(operation);
        return captured is ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation or IFlowCaptureReferenceOperation
            ? Evaluate(captured)
            : null;
    }

    private Value Deconstruct(IDeconstructionAssignmentOperation deconstruction)
    {
        var value = Evaluate(deconstruction.Value);
        var method = deconstruction.DeconstructMethod(Compilation.ModelOf(deconstruction.Syntax.SyntaxTree));
        if (method is not null)
            Spread(deconstruction, value, method, deconstruction.Target);
        else
            StoreParts(deconstruction.Target, value, deconstruction, "");
        MayThrow();
        return value;
    }

    // The out parameters of a Deconstruct method, with its contract; of a record without one of its own, its properties.
    private void Spread(IOperation site, Value value, IMethodSymbol method, IOperation target)
    {
        var elements = Elements(target);
        var parameters = method.IsStatic ? method.Parameters.Skip(1).ToList() : [.. method.Parameters];
        RunMethod(site, method, method.IsStatic ? [value] : [], [], value);
        if (elements.Count != parameters.Count)
            return;
        var call = new CallSite(site, method, value, parameters.Count + (method.IsStatic ? 1 : 0));
        for (var index = 0; index < parameters.Count; index++)
        {
            var property = method.IsImplicitlyDeclared ? StableMembers.RecordProperty(method.ContainingType, parameters[index].Name) : null;
            var part = property is not null ? MemberValue(site, value, property, parameters[index].Name) : Fresh(site, "out " + parameters[index].Name, parameters[index].Type);
            call.Out[parameters[index].Ordinal] = part;
            Store(elements[index], part, site);
        }

        Promise(call, Fresh(site, "returned"));
    }

    private void StoreParts(IOperation target, Value value, IOperation site, string path)
    {
        var elements = Elements(target);
        if (elements.Count == 0)
        {
            Store(target, value, site);
            return;
        }

        for (var index = 0; index < elements.Count; index++)
        {
            var key = TupleElement(index);
            var name = $"{path}.{key}";
            var part = state.MemberOf(value, key) ?? Fresh(site, name, elements[index].Type);
            StoreParts(elements[index], part, site, name);
        }
    }

    private static List<IOperation> Elements(IOperation target) => target switch
    {
        IDeclarationExpressionOperation declaration => Elements(declaration.Expression),
        IConversionOperation conversion => Elements(conversion.Operand),
        ITupleOperation tuple => [.. tuple.Elements],
        _ => [],
    };

    private Value MakeTuple(ITupleOperation tuple)
    {
        var parts = tuple.Elements.Select(Evaluate).ToList();
        var value = Fresh(tuple);
        for (var index = 0; index < parts.Count; index++)
            state.Add(Fact.Member(value, TupleElement(index), parts[index]));
        return value;
    }

    private static string TupleElement(int index) => $"Item{index + 1}";
}
