using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ExportPolicy.Rules.Analyzers.CodeFixes;

/// <summary>Names for new variables that nothing around bears yet.</summary>
internal sealed class FreshNames(Scene scene)
{
    private readonly HashSet<string> _taken =
    [
        .. scene.Surroundings.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText),
        .. scene.Model.LookupSymbols(scene.Node.SpanStart).Select(symbol => symbol.Name),
    ];

    /// <summary>The name itself, or with the first number that makes it new.</summary>
    public string Take(string wanted)
    {
        var name = wanted;
        for (var number = 2; !_taken.Add(name); number++)
            name = wanted + number;
        return name;
    }
}
