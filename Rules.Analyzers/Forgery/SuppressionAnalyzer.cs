using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>EXP2009: suppressions that give no reason, reach farther than one member, or take a form that suppresses nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SuppressionAnalyzer : ExportPolicyAnalyzer
{
    private protected override ImmutableArray<DiagnosticDescriptor> Diagnostics => [Descriptors.BadSuppression];

    private protected override void Register(GuardedRegistration registration, Project project)
    {
        registration.OnSyntax(Suppressed, SyntaxKind.Attribute);
        registration.OnTree(Pragmas);
    }

    private static void Suppressed(SyntaxNodeAnalysisContext context)
    {
        if (Suppression.Of((AttributeSyntax)context.Node, context.SemanticModel) is not { } suppression)
            return;
        foreach (var fault in new[] { suppression.Reach(), suppression.Reason() })
        {
            if (fault is { } found)
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.BadSuppression, context.Node.GetLocation(), suppression.Id, found.Fault, found.Expected));
        }
    }

    private static void Pragmas(SyntaxTreeAnalysisContext context)
    {
        if (context.Tree.GetRoot(context.CancellationToken) is not CompilationUnitSyntax { ContainsDirectives: true } root)
            return;
        for (var directive = root.GetFirstDirective(IsPragma); directive is not null; directive = directive.GetNextDirective(IsPragma))
        {
            foreach (var code in ((PragmaWarningDirectiveTriviaSyntax)directive).ErrorCodes)
            {
                if (Suppression.IsOurs(code.ToString().Trim('"')) && !IsConfigurable(code.ToString().Trim('"')))
                    context.ReportDiagnostic(Diagnostic.Create(Descriptors.BadSuppression, code.GetLocation(), code, "by #pragma suppresses nothing", "expected [SuppressMessage] with a Justification on the member, or code that is proven"));
            }
        }

        static bool IsPragma(DirectiveTriviaSyntax directive) => directive is PragmaWarningDirectiveTriviaSyntax { IsActive: true } pragma && pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword);
    }

    private static bool IsConfigurable(string id) => id.StartsWith("EXP3", StringComparison.OrdinalIgnoreCase);
}
