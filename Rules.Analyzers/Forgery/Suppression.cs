using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>A suppression of one of the diagnostics, as an attribute declares it, and what is wrong with it.</summary>
internal sealed class Suppression
{
    private const string Member = "expected Scope = \"member\" and the documentation id of one member as Target, such as ~M:Shop.Desk.Ship(Shop.Order)";

    private static readonly string[] Placeholders = ["<pending>", "pending", "todo", "tbd", "fixme", "n/a"];

    private readonly AttributeSyntax _attribute;
    private readonly SemanticModel _model;

    private Suppression(AttributeSyntax attribute, SemanticModel model, string id)
    {
        _attribute = attribute;
        _model = model;
        Id = id;
    }

    public string Id { get; }

    /// <summary>Whether the attribute stands at the assembly or module and so reaches as far as its target says.</summary>
    public bool IsGlobal => List.Target?.Identifier.Kind() is SyntaxKind.AssemblyKeyword or SyntaxKind.ModuleKeyword;

    /// <summary>Whether the id stands for the rules about suppressions and switches themselves, which nothing may suppress.</summary>
    public bool IsOfTheGuard => Id is "EXP2009" or "EXP2010";

    private AttributeListSyntax List => (AttributeListSyntax)_attribute.Parent!;

    /// <summary>The suppression that an attribute declares, or null where it suppresses nothing of ours.</summary>
    public static Suppression? Of(AttributeSyntax attribute, SemanticModel model)
    {
        // Two arguments at least: most attributes have fewer and need no look.
        if (attribute.ArgumentList is not { Arguments.Count: >= 2 } || model.GetSymbolInfo(attribute).Symbol is not IMethodSymbol { ContainingType.Name: "SuppressMessageAttribute" or "UnconditionalSuppressMessageAttribute" } constructor || !constructor.IsIn("System.Diagnostics.CodeAnalysis"))
            return null;

        // As the compiler reads it: what follows a colon is a title.
        var id = Argument(attribute, model, "checkId", 1)?.Split(':')[0].Trim() ?? "";
        return IsOurs(id) ? new Suppression(attribute, model, id.ToUpperInvariant()) : null;
    }

    public static bool IsOurs(string id) => id.Length == 7 && id.StartsWith("EXP", StringComparison.OrdinalIgnoreCase) && id.Skip(3).All(c => c is >= '0' and <= '9');

    /// <summary>Why the reach of the suppression is too wide, and what to write instead; null where it is one member.</summary>
    public (string Fault, string Expected)? Reach()
    {
        if (IsOfTheGuard)
            return ("would silence what watches over suppressions", "expected none: mend the suppression or the switch that it hides");
        if (!IsGlobal)
            return List.Target is null && List.Parent is BaseTypeDeclarationSyntax type ? ($"covers the whole type '{type.Identifier.ValueText}'", "expected it on one member") : null;
        if (Named("Scope") is var scope && !string.Equals(scope, "member", StringComparison.OrdinalIgnoreCase))
            return ($"covers {(scope is null ? "the whole assembly" : $"a {scope}")}", Member);
        if (Named("Target") is not { } target || !target.StartsWith("~", StringComparison.Ordinal) || DocumentationCommentId.GetFirstSymbolForDeclarationId(target.Substring(1), _model.Compilation) is not { } found)
            return ($"names '{Named("Target")}', which is no member of this project", Member);
        return found is INamespaceOrTypeSymbol ? ($"names '{target}', which is no single member", Member) : null;
    }

    /// <summary>Why the justification is none, and what to write instead.</summary>
    public (string Fault, string Expected)? Reason() =>
        Named("Justification") is { } reason && IsReason(reason) ? null
            : ("has no justification", "expected Justification with a reason that an auditor understands, of two words at least");

    private static bool IsReason(string text)
    {
        var words = text.Split([' ', '\t', '\r', '\n', '.', ',', ';', ':', '!', '?', '-', '…'], StringSplitOptions.RemoveEmptyEntries);
        return words.Count(word => word.Any(char.IsLetter)) >= 2 && !Placeholders.Contains(words[0].ToLowerInvariant());
    }

    private string? Named(string name) => Argument(_attribute, _model, name, int.MaxValue);

    private static string? Argument(AttributeSyntax attribute, SemanticModel model, string name, int position)
    {
        var arguments = attribute.ArgumentList!.Arguments;
        var found = arguments.FirstOrDefault(each => (each.NameEquals?.Name ?? each.NameColon?.Name)?.Identifier.ValueText == name)
            ?? arguments.Where((each, index) => index == position && each.NameEquals is null && each.NameColon is null).FirstOrDefault();
        return found is null ? null : model.GetConstantValue(found.Expression).Value as string;
    }
}
