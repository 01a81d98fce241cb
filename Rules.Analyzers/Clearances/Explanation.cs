using ExportPolicy.Rules.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>Says why a place is not proven: what is missing there, and which check, assignment or handler is to blame.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="body">The body.</param>
/// <param name="unproven">The place.</param>
/// <param name="isProvenWithoutHandlers">Whether the place would be proven if no exception were caught.</param>
internal sealed class Explanation(FlowCompilation compilation, Body body, Unproven unproven, Func<Unproven, bool> isProvenWithoutHandlers)
{
    private readonly FlowState _state = unproven.State;

    public Diagnostic ToDiagnostic()
    {
        var (descriptor, reason, places) = Explain();
        var locations = places.Select(place => place.Syntax.GetLocation()).Distinct().ToList();
        return descriptor.Id == Descriptors.Escape.Id
            ? Diagnostic.Create(descriptor, unproven.Site.Syntax.GetLocation(), locations, Member, "is taken as a delegate", reason)
            : Diagnostic.Create(descriptor, unproven.Site.Syntax.GetLocation(), locations, Member, TransferText, reason);
    }

    private string Member => unproven.Member.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);

    private string TransferText => unproven.TransferOperation?.Syntax.ToString() is { Length: > 0 and < 80 } text ? text : "its transfer";

    private (DiagnosticDescriptor Descriptor, string Reason, IEnumerable<IOperation> Places) Explain()
    {
        if (unproven.IsEscape)
            return (Descriptors.Escape, "call it where the proof stands", []);
        if (unproven.Need.Transfer is not { } transfer)
            return (Descriptors.NotProven, "it takes no transfer that could be checked, so that only a controlled member may call it", []);
        if (isProvenWithoutHandlers(unproven))
            return (Descriptors.FailedOpen, "the way here leads through a catch or finally that is also entered when the check fails; return or throw there", Checks);
        if (_state.Facts.Contains(Fact.Refused(transfer)))
            return (Descriptors.Refused, "this is the way on which the gate did not permit it; return or throw here, and go on where it did", Checks);
        return Other(transfer) ?? Pending(transfer) ?? NotProven();
    }

    // A proof that stands for something else than what leaves here.
    private (DiagnosticDescriptor, string, IEnumerable<IOperation>)? Other(Value transfer)
    {
        if (_state.Facts.FirstOrDefault(fact => fact.Relation == Relation.Changed && (ReferenceEquals(fact.Subject, transfer) || _state.Facts.Contains(Fact.MapsTo(fact.Subject, transfer)))) is { Detail: IOperation change })
            return (Descriptors.ChangedTransfer, $"line {LineOf(change)} ends the proof; check again after it", [change, .. Checks]);

        var proven = unproven.Need.Clearance is { } clearance
            ? _state.ObjectsOf(Relation.ClearanceOf, clearance).ToList()
            : [.. _state.Facts.Where(fact => fact.Relation == Relation.Permitted).Select(fact => fact.Subject)];
        if (proven.Count == 0)
            return null;
        if (proven.Exists(value => ReferenceEquals(value, transfer)))
            return (Descriptors.NotProven, "the clearance may be null here; test TryGetClearance or IsPermitted first", Checks);
        if (proven.TrueForAll(value => value.Part == Evaluator.UnknownTransfer))
            return (Descriptors.NotProven, "for which transfer that decision is cannot be followed here; let who makes it return the clearance with [return: ClearanceFor], or check here", Checks);
        if (Checks.Select(OtherMapping).FirstOrDefault(only => only is not null) is { } mapping)
            return (Descriptors.OtherTransfer, $"what was checked is not what '{mapping.Name()}' makes of it, which is its mapping; check that", Checks);
        return Assigned is { } variable && Checks.Any() && !proven.Any(IsHeld) && !(IsTransfer(variable) && IsAsItBegan(variable))
            ? (Descriptors.ChangedTransfer, $"'{variable.Name}' holds another value by now; check it after it was assigned", Checks)
            : (Descriptors.OtherTransfer, IsReadAgain ? "it is read again here, and may be another one by now; keep it in a local, check that and let that leave" : "what was checked is another one; check the one that leaves", Checks);
    }

    // What is checked reads like what leaves, and is no variable that would go on holding it.
    private bool IsReadAgain => unproven.TransferOperation?.Bare() is { } leaving and not (ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation) &&
        AllChecks.Any(check => check.Arguments.Any(argument => argument.Value.Bare().Syntax.IsEquivalentTo(leaving.Syntax)));

    // The mapping that a check should have used, where it used one beside it.
    private ISymbol? OtherMapping(IOperation check) =>
        ((IInvocationOperation)check).Arguments.Select(argument => argument.Value.Bare().CalledMember())
            .Any(member => member is not null && compilation.Members.IsMapping(member) && !compilation.Members.IsMapping(member, unproven.TransferOperation?.Bare().Type)) &&
        unproven.TransferOperation?.Bare().Type is { } type ? compilation.Members.MappingOf(type) : null;

    // Whether nothing was assigned to the variable since it was declared.
    private bool IsAsItBegan(ISymbol variable) => !body.Variables.IsWrittenElsewhere(variable) && variable switch
    {
        IParameterSymbol => _state.Places.TryGetValue(variable, out var value) ? SymbolEqualityComparer.Default.Equals(value.Began, variable) : compilation.IsStableOutside(variable, body),
        ILocalSymbol { RefKind: RefKind.None } => body.Variables.IsNeverReassigned(variable) && !IsInLoop(variable),
        _ => false,
    };

    // An item may have changed inside.
    private bool IsTransfer(ISymbol variable) => SymbolEqualityComparer.Default.Equals(OwnTypes.TypeOf(variable), compilation.Known.Transfer);

    private static bool IsInLoop(ISymbol variable) => variable.DeclaringSyntaxReferences.Any(reference =>
        reference.GetSyntax().AncestorsAndSelf().TakeWhile(node => node is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(node => node is WhileStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or DoStatementSyntax));

    private bool IsHeld(Value value) => _state.Places.Any(place => place.Key is ISymbol && ReferenceEquals(place.Value, value));

    // A check that was made and decided nothing.
    private (DiagnosticDescriptor, string, IEnumerable<IOperation>)? Pending(Value transfer)
    {
        foreach (var task in _state.Facts.Where(fact => fact.Relation == Relation.PermittedOnceAwaited && fact.IsAbout(transfer)).Select(fact => fact.Subject))
        {
            if (!_state.Facts.Contains(new Fact(Relation.Awaited, task)))
                return (Descriptors.UnawaitedCheck, "await it first", SiteOf(task));
        }

        foreach (var decision in _state.Facts.Where(fact => fact.Relation == Relation.DecisionOf && fact.IsAbout(transfer)).Select(fact => fact.Subject))
        {
            var task = _state.Facts.FirstOrDefault(fact => fact.Relation == Relation.Member && fact.Detail is Evaluator.Awaiting && ReferenceEquals(fact.Object, decision))?.Subject;
            if (task is not null && !_state.Facts.Contains(new Fact(Relation.Awaited, task)))
                return (Descriptors.UnawaitedCheck, "await it and test its decision", SiteOf(task));
            if (decision.Site is { } site && IsUnused(site))
                return (Descriptors.UnusedCheck, "go on only where TryGetClearance or IsPermitted says so", [site]);
        }

        return null;
    }

    private (DiagnosticDescriptor, string, IEnumerable<IOperation>) NotProven()
    {
        var checks = Checks.ToList();
        var reason = checks.Count > 0
            ? $"the check in line {string.Join(", ", checks.Select(LineOf).Distinct())} does not permit it on every way here; go on only where TryGetClearance or IsPermitted says so"
            : unproven.ClearanceOperation is not null
                ? "nothing on the way here says for which transfer that clearance is; let who hands it out say so with [ClearanceFor], or ask IExportGate.Check here"
                : "nothing on the way here asks IExportGate.Check about it";
        return (Descriptors.NotProven, reason, checks);
    }

    // The checks of the same variable in this body.
    private IEnumerable<IOperation> Checks =>
        VariableOf(unproven.TransferOperation) is not { } variable
            ? []
            : AllChecks.Where(call => call.Arguments.Any(argument => SymbolEqualityComparer.Default.Equals(VariableOf(argument.Value), variable)));

    private IEnumerable<IInvocationOperation> AllChecks =>
        body.Graph.OriginalOperation.DescendantsAndSelf().OfType<IInvocationOperation>().Where(call => compilation.IsGateCheck(call.TargetMethod));

    // The variable that is passed, itself or by its mapping.
    private ISymbol? Assigned => unproven.TransferOperation switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation or IConversionOperation => VariableOf(unproven.TransferOperation),
        IInvocationOperation call when compilation.Members.IsMapping(call.TargetMethod) => VariableOf(call),
        IPropertyReferenceOperation property when compilation.Members.IsMapping(property.Property) || StableMembers.IsStable(property.Property) => VariableOf(property),
        _ => null,
    };

    private static ISymbol? VariableOf(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IConversionOperation conversion => VariableOf(conversion.Operand),
        IMemberReferenceOperation { Instance: { } instance } member => VariableOf(instance) ?? member.Member,
        IInvocationOperation { Instance: { } instance } => VariableOf(instance),
        IInvocationOperation { Arguments.Length: > 0 } call => VariableOf(call.Arguments[0].Value),
        _ => null,
    };

    // Dropped, discarded, or in a local of which nothing is read; what is taken from it and dropped in turn counts as well.
    private static bool IsUnused(IOperation check)
    {
        var node = check.Syntax;
        while (node.Parent is AwaitExpressionSyntax or ParenthesizedExpressionSyntax or InvocationExpressionSyntax or PostfixUnaryExpressionSyntax ||
            (node.Parent is MemberAccessExpressionSyntax access && access.Expression == node))
            node = node.Parent;
        return node.Parent switch
        {
            ExpressionStatementSyntax => true,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } => true,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local } => !IsRead(local),
            _ => false,
        };
    }

    private static bool IsRead(VariableDeclaratorSyntax local) =>
        local.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(name => name.Identifier.ValueText == local.Identifier.ValueText && name.Parent is not ArgumentSyntax) == true;

    private static IEnumerable<IOperation> SiteOf(Value value) => value.Site is { } site ? [site] : [];

    private static int LineOf(IOperation operation) => operation.Syntax.GetLocation().GetMappedLineSpan().StartLinePosition.Line + 1;
}
