using System.Collections.Immutable;
using System.Diagnostics;
using ExportPolicy.Rules.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Project = ExportPolicy.Rules.Analyzers.Project;

namespace ExportPolicy.Rules.Tests.Analyzers.Infrastructure;

/// <summary>An analyzer that is broken: one of its actions throws, once for the project.</summary>
/// <param name="kind">the method of <see cref="GuardedRegistration"/> that the action is registered with</param>
/// <param name="failure">what it throws</param>
#pragma warning disable RS1001 // No compiler loads it: it is handed to the run.
internal sealed class ThrowingAnalyzer(string kind, Exception failure) : ExportPolicyAnalyzer
#pragma warning restore RS1001
{
    private protected override ImmutableArray<DiagnosticDescriptor> Diagnostics => [];

    private protected override void Register(GuardedRegistration registration, Project project) => Register(registration);

    private protected override void RegisterWithoutLibrary(GuardedRegistration registration, Compilation compilation) => Register(registration);

    private void Register(GuardedRegistration registration)
    {
        switch (kind)
        {
            case nameof(GuardedRegistration.Guard):
                throw failure;
            case nameof(GuardedRegistration.OnOperation):
                registration.OnOperation(_ => throw failure, OperationKind.Invocation);
                break;
            case nameof(GuardedRegistration.OnSyntax):
                registration.OnSyntax(_ => throw failure, SyntaxKind.InvocationExpression);
                break;
            case nameof(GuardedRegistration.OnTree):
                registration.OnTree(each => Throw(each.Tree.FilePath == "Program.cs"));
                break;
            case nameof(GuardedRegistration.OnOperationBlock):
                registration.OnOperationBlock(_ => throw failure);
                break;
            case nameof(GuardedRegistration.OnSymbol):
                registration.OnSymbol(_ => throw failure, SymbolKind.Method);
                break;
            case nameof(GuardedRegistration.OnCompilationEnd):
                registration.OnCompilationEnd(_ => throw failure);
                break;
            default:
                throw new UnreachableException($"Register an action with {kind} that throws.");
        }
    }

    private void Throw(bool now)
    {
        if (now)
            throw failure;
    }
}
