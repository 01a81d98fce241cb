using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>EXP2011: test-only members, and the test kit itself, in a project that ships.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TestOnlyAnalyzer : ExportPolicyAnalyzer
{
    private const string TestKit = "ExportPolicy.Rules.Testing";

    private protected override ImmutableArray<DiagnosticDescriptor> Diagnostics => [Descriptors.TestOnly];

    private protected override void Register(GuardedRegistration registration, Project project)
    {
        if (!project.IsProduct)
            return;
        var known = project.Known;
        var marked = new ConcurrentDictionary<ISymbol, bool>(SymbolEqualityComparer.Default);
        registration.OnOperation(
            context =>
            {
                if (Used(context.Operation) is { } member && IsTestOnly(member) && !IsWithin(context.ContainingSymbol) && !context.Operation.IsInNameOf())
                    context.ReportDiagnostic(Diagnostic.Create(Descriptors.TestOnly, context.Operation.Syntax.GetLocation(), member.Name()));
            },
            OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.MethodReference, OperationKind.PropertyReference, OperationKind.FieldReference, OperationKind.EventReference);
        registration.OnCompilationEnd(context =>
        {
            foreach (var assembly in context.Compilation.SourceModule.ReferencedAssemblySymbols.Where(each => each.Name == TestKit))
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.TestOnly, Location.None, assembly.Identity.Name));
        });

        bool IsTestOnly(ISymbol member) => known.MayAnnotate(member.ContainingAssembly) && marked.GetOrAdd(member.OriginalDefinition, IsMarked);

        // Of the member, of what it belongs to, or of what it overrides: a call through any of them is the same call.
        bool IsMarked(ISymbol member) =>
            member.Has(known.TestOnly) ||
            member.ContainingType is { } type && IsMarked(type) ||
            member is IMethodSymbol { AssociatedSymbol: { } associated } && associated.Has(known.TestOnly) ||
            member is IMethodSymbol { OverriddenMethod: { } overridden } && IsMarked(overridden);

        // What is marked itself may use the like: its own users are asked in turn.
        bool IsWithin(ISymbol symbol) => IsTestOnly(symbol) || symbol.ContainingSymbol is { Kind: not SymbolKind.Namespace } outer && IsWithin(outer);
    }

    private static ISymbol? Used(IOperation operation) => operation switch
    {
        IMemberReferenceOperation reference => reference.Member,
        _ => operation.CalledMember(),
    };
}
