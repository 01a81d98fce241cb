using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>EXP2013: lines of ExportControlledMembers.txt that guard nothing because they name nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnresolvedMemberAnalyzer : ExportPolicyAnalyzer
{
    private protected override ImmutableArray<DiagnosticDescriptor> Diagnostics => [Descriptors.UnresolvedMember];

    private protected override void Register(GuardedRegistration registration, Project project) =>
        registration.OnCompilationEnd(context =>
        {
            foreach (var line in new ControlledMemberList(project).Unresolved)
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnresolvedMember, line.Location, line.Id, Hint(line.Id, project.Compilation)));
        });

    private static string Hint(string id, Compilation compilation)
    {
        if (id.Length < 2 || id[1] != ':')
            return "; a line begins with M: for a method or P: for a property";
        if (DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) is { } other)
            return $"; '{other.Name}' is a {other.Kind.ToString().ToLowerInvariant()}: list the methods and properties that move goods";

        // An id without its parameter list names all overloads: where that would be found, the list is what is wrong.
        var end = id.IndexOf('(');
        return end > 0 && ControlledMemberList.Resolve(id.Substring(0, end), compilation).FirstOrDefault() is { } overload
            ? $"; a member of that name is {overload.GetDocumentationCommentId()}" : "";
    }
}
