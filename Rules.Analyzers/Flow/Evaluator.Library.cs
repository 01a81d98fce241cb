using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <content>What the gate, its decisions and its clearances make known.</content>
internal sealed partial class Evaluator
{
    /// <summary>Names the transfer of a decision of which nothing says what it is about.</summary>
    public const string UnknownTransfer = "of the decision";

    private Value? CallLibrary(CallSite call)
    {
        var method = call.Method;
        var type = method.ContainingType?.OriginalDefinition;
        if (type is null)
            return null;
        if (Compilation.IsGateCheck(method))
            return Decide(call);
        if (Compilation.IsRedemption(method))
            return Redeem(call);
        if (call.Receiver is not { } receiver)
            return null;
        if (IsDemand(method) && call.In[0] is { } demanded)
        {
            // A demand that returns has compared the clearance with the transfer and found it valid.
            state.Add(Fact.NotNull(receiver));
            state.Add(Fact.ClearanceOf(receiver, demanded));
            Demanded(receiver, demanded);
            return Fresh(call.Site);
        }

        if (DecisionIn(call.Site, receiver, method.ContainingType!) is not { } decision)
            return null;
        switch (method.Name)
        {
            case "TryGetClearance":
                var held = call.Out[0] ?? Fresh(call.Site, "clearance");
                var truth = Fresh(call.Site);
                TieClearance(decision, held);
                state.AddWhere(Fact.True(truth), Fact.NotNull(held));
                state.AddWhere(Fact.False(truth), Fact.Is(held, null));
                Verdict(decision, Fact.True(truth), Fact.False(truth));
                return truth;
            case "RequireClearance":
                var clearance = NotNull(Fresh(call.Site));
                TieClearance(decision, clearance);
                return clearance;
            default:
                return null;
        }
    }

    private bool IsDemand(IMethodSymbol method) => method.Name == "Demand" && SymbolEqualityComparer.Default.Equals(method.ContainingType, Known.Clearance);

    // A demand of which nothing can be thrown but that it is refused.
    private bool IsPlainDemand(IOperation operation) =>
        operation is IInvocationOperation { Instance: { } clearance } call && IsDemand(call.TargetMethod) &&
        call.Arguments.Select(argument => argument.Value).Append(clearance).All(part => part is ILocalReferenceOperation or IParameterReferenceOperation);

    private void Demanded(Value clearance, Value transfer)
    {
        foreach (var about in AlsoKnownAs(transfer))
            state.Add(new Fact(Relation.Demanded, clearance, about));
    }

    // The transfer, and the application's own items that map to it.
    private List<Value> AlsoKnownAs(Value transfer) =>
        [transfer, .. state.Facts.Where(fact => fact.Relation == Relation.MapsTo && fact.Mentions(transfer)).Select(fact => ReferenceEquals(fact.Subject, transfer) ? fact.Object! : fact.Subject)];

    // The answer of the gate to one question: a decision on that transfer, at once or once awaited.
    private Value Decide(CallSite call)
    {
        var result = NotNull(Fresh(call.Site));
        if (AskedAbout(call) is not { } about)
            return result;
        var decision = result;
        if (FrameworkSymbols.IsTask(call.Method.ReturnType))
        {
            decision = NotNull(Fresh(call.Site, "awaited"));
            state.Add(Fact.Member(result, Awaiting, decision));
        }

        state.Add(Fact.DecisionOf(decision, about));
        state.Add(Fact.Member(decision, "Transfer", about));
        return decision == result ? decision : result;
    }

    // Decided again, and refused by an exception.
    private Value Redeem(CallSite call)
    {
        var result = NotNull(Fresh(call.Site));
        if (AskedAbout(call) is { } about)
            PromiseReturned(call, result, about, isTask: true);
        return result;
    }

    private Value? AskedAbout(CallSite call) =>
        call.Method.Parameters.FirstOrDefault(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, Known.Transfer)) is { } transfer ? call.In[transfer.Ordinal] : null;

    private Value? ReadLibrary(IOperation site, IPropertySymbol property, Value owner)
    {
        var type = property.ContainingType.OriginalDefinition;
        if (SymbolEqualityComparer.Default.Equals(type, Known.Checked) && property.Name is "Item" or "Transfer" or "Decision")
            return ReadPair(site, property.Name, property.ContainingType, owner);
        if (DecisionIn(site, owner, property.ContainingType) is not { } decision)
            return null;
        switch (property.Name)
        {
            case "IsPermitted":
                var permitted = Fresh(site);
                Verdict(decision, Fact.True(permitted), Fact.False(permitted));
                return permitted;
            case "Outcome":
                var outcome = Fresh(site);
                state.Add(new Fact(Relation.OneOf, outcome, null, Compilation.Outcomes));
                Verdict(decision, Fact.Is(outcome, Compilation.Permitted), Fact.IsNot(outcome, Compilation.Permitted));
                return outcome;
            case "Clearance":
                var clearance = MemberValue(site, decision, "Clearance", "clearance");
                TieClearance(decision, clearance);
                Verdict(decision, Fact.NotNull(clearance), Fact.Is(clearance, null));
                return clearance;
            case "Transfer":
                return TransferOf(site, decision);
            default:
                return null;
        }
    }

    // The pair of an item and its decision that CheckAll yields.
    private Value ReadPair(IOperation site, string name, INamedTypeSymbol type, Value pair)
    {
        var isFirst = state.MemberOf(pair, "Transfer") is null;
        var item = MemberValue(site, pair, "Item", "item", type.TypeArguments[0]);
        var isTransfer = SymbolEqualityComparer.Default.Equals(type.TypeArguments[0], Known.Transfer);
        var transfer = isTransfer ? item : MemberValue(site, pair, "Transfer", "transfer", Known.Transfer);

        // Said once: what is done to the item later must not be forgotten when the pair is read again.
        if (!isTransfer && isFirst)
            state.Add(Fact.MapsTo(item, transfer));
        if (name == "Item")
            return item;
        if (name == "Transfer")
            return transfer;
        var decision = NotNull(MemberValue(site, pair, "Decision", "decision"));
        state.Add(Fact.DecisionOf(decision, transfer));
        state.Add(Fact.Member(decision, "Transfer", transfer));
        return decision;
    }

    // The decision whose member is used: the value itself, or the one in a pair.
    private Value? DecisionIn(IOperation site, Value owner, INamedTypeSymbol type)
    {
        if (SymbolEqualityComparer.Default.Equals(type, Known.Decision))
        {
            TransferOf(site, owner);
            return owner;
        }

        return SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, Known.Checked) ? ReadPair(site, "Decision", type, owner) : null;
    }

    // Every decision is about one transfer, wherever the decision comes from.
    private Value TransferOf(IOperation site, Value decision)
    {
        var transfer = state.MemberOf(decision, "Transfer") ?? state.ObjectsOf(Relation.DecisionOf, decision).FirstOrDefault();
        if (transfer is null)
        {
            transfer = MemberValue(site, decision, "Transfer", UnknownTransfer, Known.Transfer);
            state.Add(Fact.DecisionOf(decision, transfer));
        }

        return transfer;
    }

    private void TieClearance(Value decision, Value clearance)
    {
        foreach (var transfer in state.ObjectsOf(Relation.DecisionOf, decision).ToList())
            state.Add(Fact.ClearanceOf(clearance, transfer));
        state.Add(Fact.Member(clearance, "Decision", decision));
    }

    private void Verdict(Value decision, Fact yes, Fact no)
    {
        foreach (var transfer in state.ObjectsOf(Relation.DecisionOf, decision).ToList())
        {
            state.AddWhere(yes, Fact.Permitted(transfer));
            state.AddWhere(no, Fact.Refused(transfer));
        }
    }
}
