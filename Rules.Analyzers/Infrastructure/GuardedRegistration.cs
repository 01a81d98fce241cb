using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>Registers actions whose failure is an error of the build: an analyzer that crashes proves nothing, and must not pass for one that found nothing.</summary>
internal sealed class GuardedRegistration(CompilationStartAnalysisContext context, string analyzer)
{
    public void OnOperation(Action<OperationAnalysisContext> action, params OperationKind[] kinds) =>
        context.RegisterOperationAction(
            each => Guard(() => action(each), each.ReportDiagnostic, each.Operation.Syntax.GetLocation(), each.ContainingSymbol), kinds);

    public void OnSyntax(Action<SyntaxNodeAnalysisContext> action, params SyntaxKind[] kinds) =>
        context.RegisterSyntaxNodeAction(
            each => Guard(() => action(each), each.ReportDiagnostic, each.Node.GetLocation(), each.ContainingSymbol ?? each.Compilation.Assembly), kinds);

    public void OnTree(Action<SyntaxTreeAnalysisContext> action) =>
        context.RegisterSyntaxTreeAction(
            each => Guard(() => action(each), each.ReportDiagnostic, Location.Create(each.Tree, default), context.Compilation.Assembly));

    public void OnOperationBlock(Action<OperationBlockAnalysisContext> action) =>
        context.RegisterOperationBlockAction(
            each => Guard(() => action(each), each.ReportDiagnostic, LocationOf(each.OwningSymbol), each.OwningSymbol));

    public void OnSymbol(Action<SymbolAnalysisContext> action, params SymbolKind[] kinds) =>
        context.RegisterSymbolAction(
            each => Guard(() => action(each), each.ReportDiagnostic, LocationOf(each.Symbol), each.Symbol), kinds);

    public void OnCompilationEnd(Action<CompilationAnalysisContext> action) =>
        context.RegisterCompilationEndAction(
            each => Guard(() => action(each), each.ReportDiagnostic, Location.None, each.Compilation.Assembly));

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

    private void Guard(Action action, Action<Diagnostic> report, Location location, ISymbol subject)
    {
        try
        {
            action();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            report(Diagnostic.Create(Descriptors.CouldNotAnalyse, location, subject.Name, $"{analyzer} failed with {failure.GetType().Name}: {failure.Message.Replace('\n', ' ')} Please report it with the code"));
        }
    }

    private static Location LocationOf(ISymbol symbol) => symbol.Locations.FirstOrDefault() ?? Location.None;
}
