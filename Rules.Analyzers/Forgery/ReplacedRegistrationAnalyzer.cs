using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>EXP2006: registrations that put something else where the container would give the gate, or take the gate away.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReplacedRegistrationAnalyzer : ExportPolicyAnalyzer
{
    private const string Services = "Microsoft.Extensions.DependencyInjection.IServiceCollection";
    private const string Descriptor = "Microsoft.Extensions.DependencyInjection.ServiceDescriptor";

    // What containers of other makers call it.
    private static readonly string[] Verbs = ["Add", "TryAdd", "Register", "TryRegister", "Replace", "Remove", "TryRemove", "Decorate", "TryDecorate", "Bind", "Rebind", "Override", "Use"];

    private protected override ImmutableArray<DiagnosticDescriptor> Diagnostics => [Descriptors.ReplacedRegistration];

    private protected override void Register(GuardedRegistration registration, Project project)
    {
        if (!project.IsProduct || !project.ConcernsGate)
            return;
        var known = project.Known;
        new TypeFlow(
            type => SymbolEqualityComparer.Default.Equals(type, known.Gate),
            member => Registers(member, known),
            (at, member, type) => Report(at, member, type)).Register(registration);
        registration.OnOperation(context => Removals(context, known), OperationKind.TypeOf);
    }

    private static bool Registers(ISymbol member, KnownSymbols known)
    {
        if (member is not IMethodSymbol method || SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, known.Library))
            return false;
        if (method.ContainingType.Is(Descriptor))
            return true;
        if (method.DeclaringSyntaxReferences.Length > 0)
            return false;
        if (TakesServices(method))
            return Verbs.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal)) || method.ReturnsVoid || method.ReturnType.Is(Services);
        return method.IsGenericMethod && (Verbs.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal)) || (!method.IsStatic || method.IsExtensionMethod) && method.Name is "As" or "For" or "Forward");
    }

    /// <summary>Removals of the descriptor that was looked up by the gate's type, in one statement or several.</summary>
    private static void Removals(OperationAnalysisContext context, KnownSymbols known)
    {
        if (!IsLookup(context.Operation, known))
            return;
        var all = context.Operation.Root().DescendantsAndSelf().ToArray();
        if (all.First(each => IsLookup(each, known)) != context.Operation)
            return;
        foreach (var removal in all.Where(IsRemoval))
            context.ReportDiagnostic(Report(removal.Syntax.GetLocation(), removal.Syntax.Code(), known.Gate));
    }

    private static bool IsRemoval(IOperation operation) => operation switch
    {
        IInvocationOperation { Instance.Type: { } type, TargetMethod.Name: "Remove" or "RemoveAt" or "Insert" } => type.Is(Services),
        IAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Instance.Type: { } type } } => type.Is(Services),
        _ => false,
    };

    private static bool IsLookup(IOperation operation, KnownSymbols known) =>
        operation is ITypeOfOperation of && SymbolEqualityComparer.Default.Equals(of.TypeOperand, known.Gate) && IsCompared(of);

    private static bool IsCompared(IOperation typeOf)
    {
        var parent = typeOf.Parent;
        while (parent is IConversionOperation or IArgumentOperation)
            parent = parent.Parent;
        return parent is IBinaryOperation or IInvocationOperation { TargetMethod.Name: "Equals" or "ReferenceEquals" } or IIsPatternOperation;
    }

    private static bool TakesServices(IMethodSymbol method) =>
        method.ContainingType.Is(Services) || method.Parameters.Any(parameter => parameter.Type.Is(Services) || parameter.Type.Is(Descriptor));

    private static Diagnostic Report(Location at, string what, ITypeSymbol gate) => Diagnostic.Create(Descriptors.ReplacedRegistration, at, what, gate.Name());
}
