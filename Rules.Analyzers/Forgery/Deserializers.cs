using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>Methods that make objects out of data, known by what their names say and by what they take.</summary>
internal static class Deserializers
{
    // Names that say so whatever the method takes.
    private static readonly string[] Clear = ["Deserialize", "Unmarshal", "FromJson", "FromXml", "FromYaml", "FromBson", "ToObject", "FromBytes", "FromBinary"];

    // Names that are said of other things, too: they count where the method takes text, bytes or a reader of some format.
    private static readonly string[] Vague = ["Read", "Parse", "Bind", "ConvertFrom", "Populate", "Unpack", "Load", "Decode", "Unprotect"];

    // Of objects that are at hand as well (caches, containers): they count where the method takes a source of data only.
    private static readonly string[] Vaguer = ["Get", "Query", "FromSql", "SqlQuery", "Find", "Set", "Execute"];

    private static readonly string[] Sources =
        ["System.Text.Json", "System.Net.Http", "System.Xml", "System.Data", "System.Runtime.Serialization", "Microsoft.Extensions.Configuration", "Microsoft.EntityFrameworkCore", "Newtonsoft.Json"];

    public static bool IsOne(ISymbol member)
    {
        if (member is not IMethodSymbol method || PassesOn(method))
            return false;
        if (method.MethodKind == MethodKind.Constructor)
            return method.ContainingType.Name.Contains("Serializer");
        if (Clear.Any(word => Contains(method.Name, word)))
            return true;
        // A method of the project is followed into its body instead.
        if (method.DeclaringSyntaxReferences.Length > 0)
            return false;
        return Vague.Any(word => Starts(method.Name, word)) && (Inputs(method).Any(IsData) || Inputs(method).Any(IsSource))
            || Vaguer.Any(word => Starts(method.Name, word)) && Inputs(method).Any(IsSource);
    }

    // What takes values of the type itself hands them on; it makes none.
    private static bool PassesOn(IMethodSymbol method)
    {
        var definition = method.OriginalDefinition;
        return definition.TypeParameters.Length > 0 && definition.Parameters.Any(parameter => parameter.RefKind != RefKind.Out && Brings(parameter.Type, definition));
    }

    private static bool Brings(ITypeSymbol type, IMethodSymbol method) => type switch
    {
        ITypeParameterSymbol parameter => method.TypeParameters.Contains(parameter, SymbolEqualityComparer.Default),
        IArrayTypeSymbol array => Brings(array.ElementType, method),
        INamedTypeSymbol { DelegateInvokeMethod: { } invoke } => Brings(invoke.ReturnType, method),
        INamedTypeSymbol { IsGenericType: true } named => named.AllInterfaces.Add(named).Any(each => each.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T && Brings(each.TypeArguments[0], method)),
        _ => false,
    };

    private static IEnumerable<ITypeSymbol> Inputs(IMethodSymbol method) =>
        (method.IsStatic ? [] : new ITypeSymbol[] { method.ContainingType }).Concat(method.Parameters.Select(parameter => parameter.Type));

    private static bool IsData(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => true,
        IArrayTypeSymbol array => array.ElementType.SpecialType is SpecialType.System_Byte or SpecialType.System_Char,
        INamedTypeSymbol { IsGenericType: true, Name: "ReadOnlySpan" or "Span" or "ReadOnlyMemory" or "Memory" or "ReadOnlySequence" } span => span.TypeArguments[0].SpecialType is SpecialType.System_Byte or SpecialType.System_Char,
        _ => type.Is("System.IO.Stream") || type.Is("System.IO.TextReader") || type.Is("System.IO.BinaryReader") || type.Is("System.BinaryData"),
    };

    // What can be serialized itself is no source of data for that.
    private static bool IsSource(ITypeSymbol type) => type.AllInterfaces.Concat<ITypeSymbol>([type]).Any(each => each.Name is not ("ISerializable" or "IDeserializationCallback" or "IObjectReference") && Sources.Any(each.IsIn));

    private static bool Starts(string name, string word) => name.StartsWith(word, StringComparison.Ordinal) || name.StartsWith($"Try{word}", StringComparison.Ordinal);

    private static bool Contains(string name, string word) => name.IndexOf(word, StringComparison.Ordinal) >= 0;
}
