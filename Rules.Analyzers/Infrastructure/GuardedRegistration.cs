using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>Registers actions whose failure is an error of the build: an analyzer that crashes proves nothing, and must not pass for one that found nothing.</summary>
internal sealed class GuardedRegistration(CompilationStartAnalysisContext context, string analyzer)
{
    public void OnOperation(Action<OperationAnalysisContext> action, params OperationKind[] kinds) =>
        context.RegisterOperationAction(each => Guard(action, each, static at => (at.ReportDiagnostic, at.Operation.Syntax.GetLocation(), at.ContainingSymbol)), kinds);

    public void OnSyntax(Action<SyntaxNodeAnalysisContext> action, params SyntaxKind[] kinds) =>
        context.RegisterSyntaxNodeAction(each => Guard(action, each, static at => (at.ReportDiagnostic, at.Node.GetLocation(), at.ContainingSymbol ?? at.Compilation.Assembly)), kinds);

    public void OnTree(Action<SyntaxTreeAnalysisContext> action) =>
        context.RegisterSyntaxTreeAction(each => Guard(action, each, at => (at.ReportDiagnostic, Location.Create(at.Tree, default), context.Compilation.Assembly)));

    public void OnOperationBlock(Action<OperationBlockAnalysisContext> action) =>
        context.RegisterOperationBlockAction(each => Guard(action, each, static at => (at.ReportDiagnostic, LocationOf(at.OwningSymbol), at.OwningSymbol)));

    public void OnSymbol(Action<SymbolAnalysisContext> action, params SymbolKind[] kinds) =>
        context.RegisterSymbolAction(each => Guard(action, each, static at => (at.ReportDiagnostic, LocationOf(at.Symbol), at.Symbol)), kinds);

    public void OnCompilationEnd(Action<CompilationAnalysisContext> action) =>
        context.RegisterCompilationEndAction(each => Guard(action, each, static at => (at.ReportDiagnostic, Location.None, at.Compilation.Assembly)));

    /// <summary>Runs what happens at the start of a compilation; a failure is reported at its end.</summary>
    public void Guard(Action start)
    {
        try
        {
            start();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            OnCompilationEnd(_ => throw failure);
        }
    }

    // Where a failure belongs is asked only when there is one: actions run for nearly every operation of a program.
    private void Guard<T>(Action<T> action, T each, Func<T, (Action<Diagnostic> Report, Location At, ISymbol Subject)> where)
    {
        try
        {
            action(each);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var (report, at, subject) = where(each);
            report(Diagnostic.Create(Descriptors.CouldNotAnalyse, at, subject.Name, $"{analyzer} failed with {failure.GetType().Name}: {failure.Message.Replace('\n', ' ')} Please report it with the code"));
        }
    }

    private static Location LocationOf(ISymbol symbol) => symbol.Locations.FirstOrDefault() ?? Location.None;
}
