using System.Collections.Immutable;
using System.Composition;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>Names a rule after its class. Where it comes from no tool can know: a source is for its author to give.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = AddNameFix.Title), Shared]
public sealed class AddNameFix : GuardedFix
{
    internal const string Title = "Add [Name]";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.UnnamedRule.Id];

    private protected override IEnumerable<Proposal> Propose(Scene scene)
    {
        if (!scene.Diagnostic.Properties.ContainsKey(UnnamedRuleAnalyzer.WithoutName) || scene.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration || scene.Model.GetDeclaredSymbol(declaration, scene.Cancellation) is not { } rule)
            yield break;
        var name = Kebab(rule.Name);
        if (RuleTypes.In(scene.Model.Compilation).Any(other => RuleTypes.TextOf(other, "NameAttribute") == name))
            yield break;
        yield return new Proposal($"{Title}: '{name}'", editor => AttributeEdits.Set(editor, declaration, RuleTypes.AttributeOf(rule, "NameAttribute"), "Name", (ExpressionSyntax)editor.Generator.LiteralExpression(name)));
    }

    // NoEUShellsIn2026 becomes no-eu-shells-in-2026.
    private static string Kebab(string name)
    {
        var words = new StringBuilder();
        for (var at = 0; at < name.Length; at++)
        {
            var begins = at > 0 && name[at] != '_' && name[at - 1] != '_' &&
                (char.IsUpper(name[at]) && (!char.IsUpper(name[at - 1]) || at + 1 < name.Length && char.IsLower(name[at + 1])) || char.IsDigit(name[at]) != char.IsDigit(name[at - 1]) && !char.IsLower(name[at]));
            words.Append(begins ? "-" : "").Append(name[at] == '_' ? '-' : char.ToLowerInvariant(name[at]));
        }

        return words.ToString().Trim('-');
    }
}
