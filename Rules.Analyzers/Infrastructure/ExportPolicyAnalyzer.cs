using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>What all analyzers share: they run on generated code too, stay out of projects without the library, and never fail in silence.</summary>
public abstract class ExportPolicyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [.. Diagnostics, Descriptors.CouldNotAnalyse];

    /// <summary>The diagnostics that the analyzer reports.</summary>
    private protected abstract ImmutableArray<DiagnosticDescriptor> Diagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            var registration = new GuardedRegistration(start, GetType().Name);
            registration.Guard(() =>
            {
                if (Project.Of(start.Compilation, start.Options) is { } project)
                    Register(registration, project);
                else
                    RegisterWithoutLibrary(registration, start.Compilation);
            });
        });
    }

    /// <summary>Registers the actions of the analyzer for a project that references the library.</summary>
    private protected abstract void Register(GuardedRegistration registration, Project project);

    /// <summary>Registers what concerns a project that does not reference the library, which is nothing for nearly all analyzers.</summary>
    private protected virtual void RegisterWithoutLibrary(GuardedRegistration registration, Compilation compilation)
    {
    }
}
