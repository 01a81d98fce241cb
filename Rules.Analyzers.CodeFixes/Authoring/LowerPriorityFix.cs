using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>Moves a rule below those that insert what it negates, collects or quantifies over: to the next constant below, or to a number.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = LowerPriorityFix.Title), Shared]
public sealed class LowerPriorityFix : GuardedFix
{
    internal const string Title = "Lower the priority";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.WrongStratum.Id];

    private protected override IEnumerable<Proposal> Propose(Scene scene)
    {
        if (!scene.Diagnostic.Properties.TryGetValue(WrongStratumAnalyzer.Lowest, out var text) || !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var lowest) || lowest == int.MinValue ||
            scene.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration || scene.Model.GetDeclaredSymbol(declaration, scene.Cancellation) is not { } rule)
            yield break;
        // The next constant below leaves what stands below the inserting rules in its order.
        var constants = Constants(scene.Model.Compilation, rule).Where(field => (int)field.ConstantValue! < lowest).OrderByDescending(field => (int)field.ConstantValue!);
        var below = constants.Select(field => SyntaxFactory.ParseExpression($"{field.ContainingType.ToMinimalDisplayString(scene.Model, declaration.SpanStart)}.{field.Name}"))
            .Append(SyntaxFactory.ParseExpression((lowest - 1).ToString(CultureInfo.InvariantCulture)));
        foreach (var priority in below)
        {
            yield return new Proposal($"{Title} to {priority}", editor => AttributeEdits.Set(editor, declaration, RuleTypes.AttributeOf(rule, "PriorityAttribute"), "Priority", priority))
            {
                SeenBy = SeenBy(new Strata(scene.Model.Compilation).Of(rule)),
            };
        }
    }

    // A rule that looks for the absence of what this one inserts may stand too high then.
    private static string? SeenBy(IEnumerable<StratifiedRule> rules)
    {
        var inserted = rules.SelectMany(rule => rule.Inserts).Select(type => type.Name).Distinct().ToList();
        return inserted.Count switch { 0 => null, 1 => inserted[0], _ => "" };
    }

    /// <summary>The constants of the class from which a rule of the project takes its priority, the rule itself asked first.</summary>
    private static IEnumerable<IFieldSymbol> Constants(Compilation compilation, INamedTypeSymbol rule) =>
        RuleTypes.In(compilation).Prepend(rule)
            .Select(each => RuleTypes.AttributeOf(each, "PriorityAttribute")?.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax)
            .Select(attribute => attribute?.ArgumentList?.Arguments.FirstOrDefault()?.Expression)
            .OfType<ExpressionSyntax>()
            .Select(argument => compilation.GetSemanticModel(argument.SyntaxTree).GetSymbolInfo(argument).Symbol)
            .OfType<IFieldSymbol>()
            .FirstOrDefault(field => field.IsConst && field.ContainingType.SpecialType == SpecialType.None)?
            .ContainingType.GetMembers().OfType<IFieldSymbol>().Where(field => field is { IsConst: true, ConstantValue: int }) ?? [];
}
