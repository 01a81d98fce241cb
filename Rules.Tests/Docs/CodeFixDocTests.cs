using System.Reflection;
using ExportPolicy.Rules.Analyzers.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ExportPolicy.Rules.Tests;

/// <summary>Every fix is named where somebody looks who has its diagnostic before him.</summary>
public sealed class CodeFixDocTests
{
    private static readonly IReadOnlyList<(string Name, IEnumerable<string> Ids)> Fixes =
        [.. typeof(GuardedFix).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type))
            .Select(type => (type.GetCustomAttribute<ExportCodeFixProviderAttribute>()!.Name!, (IEnumerable<string>)((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds.Order(StringComparer.Ordinal)))
            .OrderBy(fix => fix.Item1, StringComparer.Ordinal)];

    public static TheoryData<string, string> Pairs => [.. Fixes.SelectMany(fix => fix.Ids.Select(id => (fix.Name, id)))];

    [Fact]
    public void Table_InTheDocs_IsCurrent() => GeneratedDoc.IsCurrent("docs/analyzers.md", "fixes", string.Join('\n', Fixes
        .Select(fix => $"| {fix.Name} | {string.Join(", ", fix.Ids.Select(id => $"[{id}](diagnostics/{id}.md)"))} |")
        .Prepend("|---|---|").Prepend("| Fix | For |")));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Page_NamesTheFix(string name, string id) =>
        Assert.Contains($"\"{name}\"", DiagnosticPage.Of(id).Sections.Single(section => section.Heading == "Fix").Text, StringComparison.Ordinal);
}
