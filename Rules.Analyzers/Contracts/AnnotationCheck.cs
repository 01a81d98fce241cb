using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>What the checks of contract attributes share: types, and the report.</summary>
internal abstract class AnnotationCheck(KnownSymbols known, Action<Diagnostic> report)
{
    protected KnownSymbols Known { get; } = known;

    protected static bool Same(ISymbol? one, ISymbol? other) => SymbolEqualityComparer.Default.Equals(one, other);

    /// <summary>Whether a value of the type is a clearance, or brings one when it is awaited or taken apart.</summary>
    protected bool BringsClearance(ITypeSymbol type) => Unwrapped(type) switch
    {
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.Any(element => Same(element.Type, Known.Clearance)),
        var other => Same(other, Known.Clearance),
    };

    /// <summary>The result of a task, or the type itself.</summary>
    protected static ITypeSymbol Unwrapped(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsGenericType: true, Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } arguments } && type.IsIn("System.Threading.Tasks") ? arguments[0] : type;

    protected void Report(AttributeData attribute, ISymbol member, string fault, string expected) =>
        Report(attribute.AttributeClass!, attribute.ApplicationSyntaxReference is { } reference ? reference.SyntaxTree.GetLocation(reference.Span) : member.Locations.FirstOrDefault(), member, fault, expected);

    protected void Report(INamedTypeSymbol attribute, Location? at, ISymbol member, string fault, string expected) =>
        report(Diagnostic.Create(Descriptors.EmptyContract, at, $"[{attribute.Name.Substring(0, attribute.Name.Length - "Attribute".Length)}]", member.Name(), fault, expected));

    protected static string Names(IEnumerable<ISymbol> symbols) => string.Join(", ", symbols.Select(symbol => $"'{symbol.Name}'")) is { Length: > 0 } names ? names : "none";
}
