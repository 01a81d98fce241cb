using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>EXP2011: test-only members, the test kit, and the mark of test projects, in a project that ships.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TestOnlyAnalyzer : ExportPolicyAnalyzer
{
    private const string TestKit = "ExportPolicy.Rules.Testing";

    // Whatever bears it switches off, for the whole process, what the library refuses at run time.
    private const string Mark = "ExportPolicy.TestProject";

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
            if (MarkOf(context.Compilation.Assembly) is { } mark)
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.TestOnly, mark.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation() ?? Location.None, Mark));
            foreach (var assembly in context.Compilation.SourceModule.ReferencedAssemblySymbols.Where(each => each.Name == TestKit || MarkOf(each) is not null))
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

    private static AttributeData? MarkOf(IAssemblySymbol assembly) => assembly.GetAttributes().FirstOrDefault(attribute =>
        attribute.AttributeClass?.Name == "AssemblyMetadataAttribute" && attribute.Strings() is { Length: 2 } pair && pair[0] == Mark && pair[1].Equals("true", StringComparison.OrdinalIgnoreCase));

    private static ISymbol? Used(IOperation operation) => operation switch
    {
        IMemberReferenceOperation reference => reference.Member,
        _ => operation.CalledMember(),
    };
}
