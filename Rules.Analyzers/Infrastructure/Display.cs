using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>How messages name symbols and code.</summary>
internal static class Display
{
    private const int Longest = 60;

    private static readonly SymbolDisplayFormat Member = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>A symbol with the type that it belongs to, such as <c>Shipper.Ship</c>.</summary>
    public static string Name(this ISymbol symbol) => symbol is IMethodSymbol { MethodKind: MethodKind.Constructor }
        ? $"new {symbol.ContainingType.ToDisplayString(Member)}"
        : symbol.ToDisplayString(Member);

    /// <summary>Code on one line, cut where it is long.</summary>
    public static string Code(this SyntaxNode node)
    {
        var text = string.Join(" ", node.ToString().Split(['\r', '\n', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= Longest ? text : $"{text.Substring(0, Longest - 1)}…";
    }
}
