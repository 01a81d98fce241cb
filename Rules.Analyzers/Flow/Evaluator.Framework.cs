using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <content>What the framework's members make known: tasks, nullables, comparisons, null checks, sequences.</content>
internal sealed partial class Evaluator
{
    /// <summary>The flag of <c>ConfigureAwaitOptions</c> by which awaiting throws nothing.</summary>
    private const int SuppressThrowing = 2;

    private Value? CallFramework(CallSite call)
    {
        Annotate(call);
        PassSequences(call);
        var method = call.Method;
        var type = method.ContainingType;
        if (FrameworkSymbols.IsAwaitable(type))
            return CallTask(call);
        if (type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && method.Name == "GetValueOrDefault" && call.Receiver is { } nullable)
            return ValueOrDefault(call, nullable);
        if (method.Name is "Equals" or "ReferenceEquals" && method.ReturnType.SpecialType == SpecialType.System_Boolean)
            return CompareByCall(call);
        if (method.Name is "GetEnumerator" or "GetAsyncEnumerator" && (call.Receiver ?? call.In.FirstOrDefault()) is { } sequence)
        {
            var enumerator = NotNull(Fresh(call.Site));
            state.Add(new Fact(Relation.Enumerates, enumerator, sequence));
            return enumerator;
        }

        if (FrameworkSymbols.IsOfSequences(type))
            return CallSequence(call);

        return null;
    }

    private Value? ReadFramework(IOperation site, IPropertySymbol property, Value owner)
    {
        var type = property.ContainingType;
        if (property.Name == "Result" && FrameworkSymbols.IsTask(type))
            return Await(site, owner);
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return property.Name == "Value" ? owner : Truth(site, Fact.NotNull(owner), type);
        if (property.Name == "Current" && state.ObjectsOf(Relation.Enumerates, owner).FirstOrDefault() is { } sequence)
        {
            var current = Fresh(site);
            NoteElement(site, current, sequence);
            return current;
        }

        return null;
    }

    // Annotations hold once the call has returned.
    private void Annotate(CallSite call)
    {
        foreach (var parameter in call.Method.Parameters)
        {
            if (call.In[parameter.Ordinal] is not { } argument)
                continue;
            if (FrameworkSymbols.DoesNotReturnIf(parameter) is { } truth &&
                Compilation.NeverReturning.Holds(call.Method, parameter, truth, analysis))
                state.Add(Fact.Is(argument, !truth));
            if (FrameworkSymbols.IsNotNullAfter(parameter) && parameter.RefKind == RefKind.None &&
                Compilation.NeverReturning.Holds(call.Method, parameter, null, analysis))
                state.Add(Fact.NotNull(argument));
        }
    }

    private Value? CallTask(CallSite call)
    {
        switch (call.Method.Name)
        {
            case "ConfigureAwait" when !Throws(call.In[0]):
                return Fresh(call.Site);
            case "WhenAll" when call.Method.IsStatic:
                return WhenAll(call);
            case "ConfigureAwait" or "GetAwaiter" or "AsTask" or "Preserve" or "WaitAsync":
                return call.Receiver;
            case "GetResult" when call.Receiver is { } task:
                return Await(call.Site, task);
            case "Wait" when call.Receiver is { } waited && call.Method.ReturnsVoid:
                Await(call.Site, waited);
                return Fresh(call.Site);
            case "FromResult" when call.In.FirstOrDefault() is { } result:
                var made = NotNull(Fresh(call.Site));
                state.Add(Fact.Member(made, Awaiting, result));
                return made;
            default:
                return null;
        }
    }

    // Awaited with SuppressThrowing, a task that failed looks like one that did not.
    private static bool Throws(Value? options) => options is { IsConstant: true, Constant: bool } || options is { IsConstant: true, Constant: int flags } && (flags & SuppressThrowing) == 0 || options?.Type?.SpecialType == SpecialType.System_Boolean;

    // All are awaited where the task of them all is.
    private Value WhenAll(CallSite call)
    {
        var all = NotNull(Fresh(call.Site));
        var tasks = (call.Site as IInvocationOperation)?.Arguments.FirstOrDefault()?.Value.Bare();
        foreach (var task in (tasks as IArrayCreationOperation)?.Initializer?.ElementValues ?? (tasks as ICollectionExpressionOperation)?.Elements ?? [])
        {
            if (ValueOf(task) is { } value)
                state.AddWhere(new Fact(Relation.Awaited, all), new Fact(Relation.Awaited, value));
        }

        return all;
    }

    private Value ValueOrDefault(CallSite call, Value nullable)
    {
        var fallback = call.In.Length == 1 && call.In[0] is { IsConstant: true } given ? given.Constant : call.In.Length == 0 ? false : null;
        var result = Fresh(call.Site);
        if (state.Holds(Fact.NotNull(nullable)))
            return nullable;

        // The default is false unless another is given, so that true can only come from the value.
        if (fallback is false && ResultIsBool(call))
            state.AddWhere(Fact.True(result), Fact.True(nullable));
        if (fallback is true && ResultIsBool(call))
            state.AddWhere(Fact.False(result), Fact.False(nullable));
        return result;
    }

    private static bool ResultIsBool(CallSite call) => call.Method.ReturnType.SpecialType == SpecialType.System_Boolean;

    private Value? CompareByCall(CallSite call)
    {
        Value?[] pair = call.Method.IsStatic ? call.In : [call.Receiver, .. call.In];
        if (pair.Length < 2 || pair[0] is not { } left || pair[1] is not { } right || (!left.IsConstant && !right.IsConstant))
            return null;
        if (call.Method.ContainingType.SpecialType is not (SpecialType.System_Object or SpecialType.System_Enum) && call.Method.ContainingType.TypeKind != TypeKind.Enum && call.Method.ContainingType.SpecialType != SpecialType.System_Boolean)
            return null;
        return Truth(call.Site, right.IsConstant ? Fact.Is(left, right.Constant) : Fact.Is(right, left.Constant), null);
    }

    // Filters keep what their predicate has made sure of; what only passes elements on keeps what is known of them.
    private Value? CallSequence(CallSite call)
    {
        var source = call.Method.IsStatic ? call.In.FirstOrDefault() : call.Receiver;
        if (source is null)
            return null;
        switch (call.Method.Name)
        {
            case "Where" or "TakeWhile" or "FindAll" when Predicate(call) is { } summary:
                var filtered = NotNull(Fresh(call.Site));
                PassOn(source, filtered);
                if (summary.PermittedWhen(true) is { } kept)
                    state.Add(new Fact(Relation.EachPermitted, filtered, null, kept));
                return filtered;
            case "All" or "TrueForAll" when Predicate(call) is { } test:
                var all = Fresh(call.Site);
                if (test.PermittedWhen(true) is { } tested && IsStored(call))
                    state.AddWhere(Fact.True(all), new Fact(Relation.EachPermitted, source, null, tested));
                return all;
            case "RemoveAll" when Predicate(call)?.PermittedWhen(false) is { } left:
                state.Add(new Fact(Relation.EachPermitted, source, null, left));
                return null;
            case "ToList" or "ToArray" or "AsEnumerable" or "ToImmutableArray" or "ToImmutableList" or "OrderBy" or "OrderByDescending" or "ThenBy" or "Take" or "Skip" or "Reverse" or "Distinct" or "ToHashSet" or "Where":
                var passed = NotNull(Fresh(call.Site));
                PassOn(source, passed);
                return passed;
            case "First" or "Last" or "Single" or "ElementAt":
                var element = Fresh(call.Site);
                NoteElement(call.Site, element, source);
                if (Predicate(call)?.PermittedWhen(true) is { } chosen)
                    state.Add(PermittedOf(call.Site, element, chosen));
                return element;
            case "FirstOrDefault" or "LastOrDefault" or "SingleOrDefault" or "Find" or "FindLast" when call.Method.ReturnType.IsReferenceType && !HasFallback(call):
                return FindOrNull(call, source);
            default:
                return null;
        }
    }

    // What is found is permitted; what is not found is null.
    private Value FindOrNull(CallSite call, Value source)
    {
        var found = Fresh(call.Site);
        var known = state.Facts.Where(fact => fact.Relation == Relation.EachPermitted && ReferenceEquals(fact.Subject, source)).Select(fact => (string)fact.Detail!);
        foreach (var member in known.Append(Predicate(call)?.PermittedWhen(true)).OfType<string>().ToList())
            state.AddWhere(Fact.NotNull(found), PermittedOf(call.Site, found, member));
        return found;
    }

    // Another value than null where nothing is found.
    private static bool HasFallback(CallSite call) => call.Method.Parameters.Any(parameter => parameter.Name == "defaultValue");

    private Fact PermittedOf(IOperation site, Value element, string member) => Fact.Permitted(member.Length == 0 ? element : MemberValue(site, element, member, "item"));

    private void PassOn(Value source, Value sequence)
    {
        foreach (var fact in state.Facts)
        {
            if (fact.Relation == Relation.EachPermitted && ReferenceEquals(fact.Subject, source))
                state.Add(fact with { Subject = sequence });
        }
    }

    private void NoteElement(IOperation site, Value element, Value sequence)
    {
        foreach (var fact in state.Facts)
        {
            if (fact.Relation == Relation.EachPermitted && ReferenceEquals(fact.Subject, sequence))
                state.Add(PermittedOf(site, element, (string)fact.Detail!));
        }
    }

    // A sequence that is computed anew at every enumeration may yield other elements than those that were tested.
    private static bool IsStored(CallSite call)
    {
        var source = (call.Site as IInvocationOperation)?.Instance ?? (call.Site as IInvocationOperation)?.Arguments.FirstOrDefault()?.Value;
        while (source is IConversionOperation { IsImplicit: true } conversion)
            source = conversion.Operand;
        return source?.Type is IArrayTypeSymbol || source?.Type is { } type && type.AllInterfaces.Append(type).Any(each => each.MetadataName is "ICollection`1" or "IReadOnlyCollection`1");
    }

    // A list that somebody else gets hold of may hold other elements afterwards.
    private void PassSequences(CallSite call)
    {
        if (FrameworkSymbols.IsLinq(call.Method) || call.Method.Name is "GetEnumerator" or "GetAsyncEnumerator" or "All" or "TrueForAll")
            return;
        state.Remove(fact => fact.Relation == Relation.EachPermitted && (ReferenceEquals(fact.Subject, call.Receiver) || call.In.Contains(fact.Subject)));
    }

    private Summary? Predicate(CallSite call)
    {
        var predicate = call.Method.IsStatic ? call.In.ElementAtOrDefault(1) : call.In.FirstOrDefault();
        return predicate?.Site switch
        {
            IFlowAnonymousFunctionOperation lambda => Compilation.Functions.SummaryOf(lambda, analysis),
            IMethodReferenceOperation method => Compilation.Functions.SummaryOf(method.Method, analysis),
            _ => null,
        };
    }
}
