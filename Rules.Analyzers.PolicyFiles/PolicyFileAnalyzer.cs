using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>EXP4001 to EXP4009: what a check of policy files finds in those that a project names, where it stands in them. It reads what the compiler hands to it, and nothing from disk.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PolicyFileAnalyzer : DiagnosticAnalyzer
{
    private const string Metadata = "build_metadata.AdditionalFiles.ExportPolicy";

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> Descriptors = ProblemKind.All.ToImmutableDictionary(kind => kind.Id, Descriptor);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [.. ProblemKind.All.Select(kind => Descriptors[kind.Id])];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var policies = start.Options.AdditionalFiles.Where(file => IsPolicy(file, start.Options)).Select(file => file.Path).ToImmutableHashSet(StringComparer.Ordinal);
            if (policies.IsEmpty)
                return;

            // All are checked together, and each is told what is wrong with it, so that editors show it while the file is open.
            var problems = new Lazy<ILookup<string, PolicyProblem>>(() => Check(start.Options.AdditionalFiles, policies, start.CancellationToken));
            start.RegisterAdditionalFileAction(each =>
            {
                foreach (var problem in problems.Value[each.AdditionalFile.Path])
                    each.ReportDiagnostic(Diagnostic.Create(Descriptors[problem.Id], PlaceInText.Of(problem.Error, each.AdditionalFile.GetText(each.CancellationToken)), problem.Error.Text));
            });
        });
    }

    private static ILookup<string, PolicyProblem> Check(ImmutableArray<AdditionalText> files, ImmutableHashSet<string> policies, CancellationToken cancellation)
    {
        try
        {
            var texts = new ProjectFiles(files, cancellation);
            return PolicyCheck.Of([.. policies.OrderBy(path => path, StringComparer.Ordinal).Select(texts.Open)]).Problems.ToLookup(problem => problem.Error.File, StringComparer.Ordinal);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // What was not checked must not pass for good.
            var failed = new PolicyProblem(
                ProblemKind.Unusable.Id,
                ProblemKind.Unusable.Severity,
                new PolicyError(policies.First(), 1, 1, "", $"The policy files could not be checked: {failure.GetType().Name}: {failure.Message.Replace('\n', ' ').TrimEnd('.')}.", "Please report it with the files."));
            return new[] { failed }.ToLookup(problem => problem.Error.File, StringComparer.Ordinal);
        }
    }

    private static bool IsPolicy(AdditionalText file, AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(Metadata, out var mark) && mark.Equals("policy", StringComparison.OrdinalIgnoreCase);

    private static DiagnosticDescriptor Descriptor(ProblemKind kind) => new(
        kind.Id,
        kind.Title,
        "{0}",
        "ExportPolicy.Policies",
        kind.Severity == PolicyProblemSeverity.Error ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPages.Of(kind.Id));
}
