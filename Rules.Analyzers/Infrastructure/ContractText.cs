using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>What the text of files tells before anything of them is bound. Most code has nothing to do with exports, and reading a text costs far less than binding it.</summary>
internal sealed class ContractText
{
    private static readonly string[] Attributes = ["RequiresClearance", "ClearanceFor", "EnsuresCleared", "TransferOf"];

    // What the compiler calls without its name: by collection initializers, delegates, queries and interpolated strings.
    private static readonly HashSet<string> Implicit =
    [
        "Add", "Invoke", "AppendLiteral", "AppendFormatted", "Cast", "GroupBy", "GroupJoin", "Join",
        "OrderBy", "OrderByDescending", "Select", "SelectMany", "ThenBy", "ThenByDescending", "Where",
    ];

    private static readonly char[] Formatting = [.. Enumerable.Range(char.MinValue, char.MaxValue).Select(unit => (char)unit).Where(unit => CharUnicodeInfo.GetUnicodeCategory(unit) == UnicodeCategory.Format)];

    private readonly ConcurrentDictionary<SyntaxTree, bool> _declares = new();
    private readonly ConcurrentDictionary<SyntaxTree, bool> _mayHideNames = new();
    private readonly Lazy<IReadOnlyList<string>> _names;

    public ContractText(Compilation compilation) => _names = new Lazy<IReadOnlyList<string>>(() =>
        [.. Attributes, .. compilation.SyntaxTrees.Where(tree => MentionsAny(tree, Attributes)).SelectMany(GlobalAliases)]);

    /// <summary>Whether a file may put a contract or a mapping on a member.</summary>
    public bool MayDeclare(SyntaxTree tree) => _declares.GetOrAdd(tree, each => MentionsAny(each, _names.Value));

    /// <summary>Whether the declaration of a symbol, each part of it, may put a contract or a mapping on it. True where it has no source.</summary>
    public bool MayDeclare(ISymbol symbol)
    {
        var references = symbol.DeclaringSyntaxReferences;
        if (references.IsEmpty)
            return true;
        foreach (var reference in references)
        {
            if (MayDeclare(reference.SyntaxTree))
                return true;
        }

        return symbol switch
        {
            IMethodSymbol { PartialImplementationPart: { } part } => MayDeclare(part),
            IMethodSymbol { AssociatedSymbol: IPropertySymbol { PartialImplementationPart: { } part } } => MayDeclare(part),
            IPropertySymbol { PartialImplementationPart: { } part } => MayDeclare(part),
            _ => false,
        };
    }

    /// <summary>Whether a file mentions one of the names.</summary>
    public bool MentionsAny(SyntaxTree tree, IEnumerable<string> names)
    {
        var text = tree.ToString();
        return _mayHideNames.GetOrAdd(tree, _ => MayHideNames(text)) || names.Any(text.Contains);
    }

    /// <summary>Whether a member of that name can be called only where the name is written.</summary>
    public static bool IsWritten(string name) =>
        name.Length > 0 && name.All(each => each is '_' or '.' or >= '0' and <= '9' or >= 'A' and <= 'Z' or >= 'a' and <= 'z') && name[0] != '.' &&
        !name.StartsWith("op_", StringComparison.Ordinal) && !Implicit.Contains(name);

    // Under which another file may put a contract on a member.
    private static IEnumerable<string> GlobalAliases(SyntaxTree tree) =>
        from directive in ((CompilationUnitSyntax)tree.GetRoot()).Usings
        where directive.Alias is not null && !directive.GlobalKeyword.IsKind(SyntaxKind.None)
        where Attributes.Any(attribute => directive.NamespaceOrType.DescendantTokens().Any(token => token.ValueText.Contains(attribute)))
        select Regex.Replace(directive.Alias!.Name.Identifier.ValueText, "Attribute$", "");

    // A letter of a name may be written as an escape, \u0052 for an R, and formatting characters in a name do not count.
    private static bool MayHideNames(string text)
    {
        if (text.IndexOfAny(Formatting) >= 0)
            return true;
        for (var at = text.IndexOf("\\u", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("\\u", at + 2, StringComparison.OrdinalIgnoreCase))
        {
            var length = text[at + 1] == 'u' ? 4 : 8;
            if (at + 2 + length <= text.Length && uint.TryParse(text.Substring(at + 2, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) &&
                (unit is '_' or >= '0' and <= '9' or >= 'A' and <= 'Z' or >= 'a' and <= 'z' || unit > char.MaxValue || Formatting.Contains((char)unit)))
                return true;
        }

        return false;
    }
}
