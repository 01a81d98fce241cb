using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <content>Where controlled members are reached: what they need, and whether it is known.</content>
internal sealed partial class Evaluator
{
    // Checks what a member needs of its caller, once all is settled.
    private void Reach(IOperation site, ISymbol member, Value[] arguments, IOperation?[] operations, Value? receiver = null)
    {
        if (!analysis.IsReading || state.IsUnreachable)
            return;
        var contract = Compilation.Members.ContractOf(member);
        if (contract.IsControlled)
        {
            foreach (var (clearance, transfer) in contract.ClearanceInputs)
            {
                HandOn(Argument(clearance), Argument(transfer));
                Require(new Need(Argument(transfer), Argument(clearance)), Operation(transfer), Operation(clearance));
            }

            foreach (var transfer in contract.Transfers.Where(transfer => !contract.ClearanceInputs.Any(tie => SymbolEqualityComparer.Default.Equals(tie.Transfer, transfer))))
                Require(new Need(Argument(transfer), null), Operation(transfer), null);
            if (contract.Transfers.IsEmpty && contract.ClearanceInputs.IsEmpty && !Compilation.IsControlled(Body))
                Add(new Need(null, null), null, null);
        }
        else if (member is IMethodSymbol method && Compilation.Functions.NeedsOf(method, analysis) is { Count: > 0 } needs)
        {
            var call = new CallSite(site, method, receiver, method.Parameters.Length);
            Array.Copy(arguments, call.In, Math.Min(arguments.Length, call.In.Length));
            foreach (var need in needs)
            {
                var own = new Need(need.Transfer?.In(call, state, Values, analysis), need.Clearance?.In(call, state, Values, analysis));
                Require(own, need.Transfer is { Parameter: { } transfer } ? Operation(transfer) : null, need.Clearance is { Parameter: { } clearance } ? Operation(clearance) : null);
            }
        }

        if (member is IMethodSymbol called)
            HandOnAll(called, helper => IsLast(site.Syntax) ? helper.HandsOn.Concat(helper.Demands) : helper.HandsOn, Argument);

        Value? Argument(IParameterSymbol parameter) =>
            parameter.ContainingSymbol is INamedTypeSymbol ? receiver : parameter.Ordinal < arguments.Length ? arguments[parameter.Ordinal] : null;

        IOperation? Operation(IParameterSymbol parameter) =>
            parameter.ContainingSymbol is INamedTypeSymbol || parameter.Ordinal >= operations.Length ? null : operations[parameter.Ordinal];

        void Require(Need need, IOperation? transfer, IOperation? clearance)
        {
            if (!IsMet(need))
                Add(need, transfer, clearance);
        }

        void Add(Need need, IOperation? transfer, IOperation? clearance) =>
            analysis.Unproven.Add(new Unproven(site, member, need, transfer, clearance, point, state.Copy()));
    }

    // What a helper hands on of what it is given, or of the variables of the function around it.
    private void HandOnAll(IMethodSymbol method, Func<Helper, IEnumerable<HelperPair>> pairs, Func<IParameterSymbol, Value?> argument)
    {
        if (Compilation.Functions.Find(method, analysis) is not { } helper)
            return;
        foreach (var pair in pairs(helper))
            HandOn(Given(pair.Clearance), Given(pair.Transfer));

        Value? Given(HelperVariable variable) => variable.Parameter is { } parameter ? argument(parameter) : variable.Outside(state, Values, analysis);
    }

    // What is called last of all does what follows for its caller: the caller's body is its own, written elsewhere.
    private static bool IsLast(SyntaxNode call)
    {
        var node = call;
        while (node.Parent is AwaitExpressionSyntax or ParenthesizedExpressionSyntax or InvocationExpressionSyntax || node.Parent is MemberAccessExpressionSyntax access && access.Expression == node)
            node = node.Parent;
        return node.Parent switch
        {
            ReturnStatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax => true,
            ExpressionStatementSyntax { Parent: BlockSyntax { Parent: MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax } block } statement =>
                block.Statements.Last(each => each is not LocalFunctionStatementSyntax) == statement,
            _ => false,
        };
    }

    private void HandOn(Value? clearance, Value? transfer)
    {
        if (clearance is null || transfer is null)
            return;
        foreach (var about in AlsoKnownAs(transfer))
            analysis.Demands.HandOn(clearance, about);
    }

    private bool IsMet(Need need)
    {
        if (need.Transfer is not { } transfer)
            return false;
        if (need.Clearance is not { } clearance)
            return state.Facts.Contains(Fact.Permitted(transfer));
        return state.Facts.Contains(Fact.ClearanceOf(clearance, transfer)) && !state.IsNull(clearance) &&
            (state.Holds(Fact.NotNull(clearance)) || state.Facts.Contains(Fact.Permitted(transfer)));
    }
}
