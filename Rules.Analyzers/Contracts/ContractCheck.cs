using ExportPolicy.Rules.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>Compares what a body does with what its contract promises its callers.</summary>
internal sealed class ContractCheck(FlowCompilation compilation, OperationBlockAnalysisContext context)
{
    /// <summary>Whether a method has a body to compare with a contract.</summary>
    public static bool Promises(FlowCompilation compilation, IMethodSymbol method, Contract contract) =>
        !contract.ClearanceInputs.IsEmpty || !contract.ClearanceOutputs.IsEmpty || contract.ReturnsClearanceFor is not null ||
        !contract.EnsuresCleared.IsEmpty || !contract.EnsuresClearedWhenTrue.IsEmpty ||
        (method.MethodKind == MethodKind.Constructor && ClearanceProperties(compilation, method.ContainingType).Any());

    /// <summary>Reports the promises that a method does not keep.</summary>
    public void Check(IMethodSymbol method, Contract contract, FlowAnalysis analysis)
    {
        if (analysis.Exit is not { } exit)
            return;
        var values = analysis.Values;
        exit.Places.TryGetValue(FlowAnalysis.Return, out var returned);
        var isTask = FrameworkSymbols.IsTask(method.ReturnType);

        // What a task promises that is handed on holds for whoever awaits it.
        if (isTask && !method.IsAsync && returned is not null)
        {
            exit = exit.Copy();
            exit.Add(new Fact(Relation.Awaited, returned));
        }

        var result = returned is not null && isTask && !method.IsAsync ? exit.MemberOf(returned, Evaluator.Awaiting) : returned;
        var resultType = isTask ? FrameworkSymbols.ResultOf(method.ReturnType) : method.ReturnType;

        foreach (var parameter in contract.EnsuresCleared)
        {
            var transfer = values.AtEntry(parameter);
            Require(exit.Facts.Contains(Fact.Permitted(transfer)), method, $"to return only where '{parameter.Name}' is cleared", "it also returns where the gate has not permitted it; throw there, or call RequireClearance()");
        }

        foreach (var parameter in contract.EnsuresClearedWhenTrue)
        {
            var ensures = result is not null && WhereTrue(exit, result) is var whenTrue && (whenTrue is null || whenTrue.Facts.Contains(Fact.Permitted(values.AtEntry(parameter))));
            Require(ensures, method, $"to return true only where '{parameter.Name}' is cleared", "it also returns true where the gate has not permitted it; return the IsPermitted of its check");
        }

        if (contract.ReturnsClearanceFor is { } about)
            Require(Returns(exit, result, resultType, values.AtEntry(about)), method, $"to return a clearance for '{about.Name}'", "it also returns something else; return what the check of it gives");

        foreach (var (clearance, transfer) in contract.ClearanceOutputs)
        {
            var subject = transfer.RefKind == RefKind.Out ? exit.Places.TryGetValue(transfer, out var last) ? last : null : values.AtEntry(transfer);
            var keeps = subject is not null && exit.Places.TryGetValue(clearance, out var held) && exit.Holds(Fact.ClearanceOf(held, subject)) && IsSet(exit, clearance, held, result);
            Require(keeps, method, $"that '{clearance.Name}' is a clearance for '{transfer.Name}'", "it also comes out as something else, or as null where the caller may rely on it");
        }

        foreach (var (clearance, transfer) in contract.ClearanceInputs)
        {
            var (held, subject) = (values.AtEntry(clearance), values.AtEntry(transfer));
            Require(analysis.Demands.Keep(held, subject) || ReferenceEquals(returned, held) || IsKept(method, exit, held), method, $"to accept only a clearance for '{transfer.Name}'", analysis.Demands.AreAvoided(held, subject)
                ? $"what follows {clearance.Name}.Demand({transfer.Name}) is also reached without it; demand it on every way there, best in the first line"
                : $"it never calls {clearance.Name}.Demand({transfer.Name}) nor hands '{clearance.Name}' on to a member that does");
        }

        if (method.MethodKind == MethodKind.Constructor && !CallsAnother(method))
            CheckProperties(method, exit, values);
    }

    /// <summary>Checks a property with an initializer in a class with a primary constructor: both of the pair must come from parameters that belong together.</summary>
    public void CheckInitializer(IPropertySymbol property)
    {
        var transfer = compilation.Members.ContractOf(property).ClearanceForProperty!;
        var constructor = property.ContainingType.InstanceConstructors.FirstOrDefault(each => each.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax));
        var held = InitialParameter(property);
        var about = InitialParameter(transfer);
        var keeps = constructor is not null && held is not null && about is not null && compilation.Members.ContractOf(constructor).ClearanceInputs
            .Any(tie => SymbolEqualityComparer.Default.Equals(tie.Clearance, held) && SymbolEqualityComparer.Default.Equals(tie.Transfer, about));
        Require(keeps, property, $"to hold a clearance for '{transfer.Name}'", "both are to be set from constructor parameters of which one is [ClearanceFor] the other");
    }

    private void CheckProperties(IMethodSymbol constructor, FlowState exit, ValueTable values)
    {
        var self = values.AtEntry("this");
        foreach (var property in ClearanceProperties(compilation, constructor.ContainingType))
        {
            var transfer = compilation.Members.ContractOf(property).ClearanceForProperty!;
            if (InitialParameter(property) is not null)
                continue;
            var keeps = exit.MemberOf(self, StableMembers.Key(property)) is { } held && exit.MemberOf(self, StableMembers.Key(transfer)) is { } about && exit.Holds(Fact.ClearanceOf(held, about)) &&
                (property.Type.NullableAnnotation == NullableAnnotation.Annotated || exit.Holds(Fact.NotNull(held)));
            Require(keeps, constructor, $"that '{property.Name}' is a clearance for '{transfer.Name}'", "it sets them from values that are not known to belong together");
        }
    }

    private static IEnumerable<IPropertySymbol> ClearanceProperties(FlowCompilation compilation, INamedTypeSymbol type) =>
        type.GetMembers().OfType<IPropertySymbol>().Where(property => compilation.Members.ContractOf(property).ClearanceForProperty is not null);

    private IParameterSymbol? InitialParameter(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<Microsoft.CodeAnalysis.CSharp.Syntax.PropertyDeclarationSyntax>()
            .Where(syntax => syntax.Initializer is not null)
            .Select(syntax => compilation.ModelOf(syntax.SyntaxTree).GetOperation(syntax.Initializer!.Value) is IParameterReferenceOperation reference ? reference.Parameter : null)
            .FirstOrDefault();

    private static bool CallsAnother(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.ConstructorDeclarationSyntax { Initializer.ThisOrBaseKeyword.RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.ThisKeyword });

    // The constructor of a class that keeps the pair hands it on to whoever reads it.
    private bool IsKept(IMethodSymbol method, FlowState exit, Value clearance) =>
        method.MethodKind == MethodKind.Constructor &&
        ClearanceProperties(compilation, method.ContainingType).Any(property => exit.Facts.Any(fact => fact.Relation == Relation.Member && Equals(fact.Detail, StableMembers.Key(property)) && ReferenceEquals(fact.Object, clearance)));

    private static FlowState? WhereTrue(FlowState exit, Value result)
    {
        var whenTrue = exit.Copy();
        whenTrue.Add(Fact.True(result));
        return whenTrue.IsUnreachable ? null : whenTrue;
    }

    private bool Returns(FlowState exit, Value? result, ITypeSymbol? type, Value transfer)
    {
        if (result is null || type is null)
            return false;
        if (type is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            return Enumerable.Range(0, tuple.TupleElements.Length).Where(index => SymbolEqualityComparer.Default.Equals(tuple.TupleElements[index].Type, compilation.Known.Clearance))
                .All(index => exit.MemberOf(result, $"Item{index + 1}") is { } element && Returns(exit, element, tuple.TupleElements[index].Type, transfer));
        }

        return exit.Holds(Fact.ClearanceOf(result, transfer)) && (type.NullableAnnotation == NullableAnnotation.Annotated || exit.Holds(Fact.NotNull(result)));
    }

    private static bool IsSet(FlowState exit, IParameterSymbol clearance, Value held, Value? result)
    {
        if (FrameworkSymbols.NotNullWhen(clearance) is { } when)
        {
            var promised = exit.Copy();
            if (result is not null)
                promised.Add(Fact.Is(result, when));
            return promised.IsUnreachable || promised.Holds(Fact.NotNull(held));
        }

        return clearance.Type.NullableAnnotation == NullableAnnotation.Annotated || exit.Holds(Fact.NotNull(held));
    }

    private void Require(bool isKept, ISymbol member, string promise, string instead)
    {
        if (!isKept)
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ContractNotKept, member.Locations.FirstOrDefault() ?? Location.None, member.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat), promise, instead));
    }
}
