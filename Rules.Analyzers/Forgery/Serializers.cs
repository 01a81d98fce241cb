using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>What attributes and base types say about reading a type from data.</summary>
internal static class Serializers
{
    private static readonly string[] Words = ["Json", "Xml", "Serialization", "MessagePack", "ProtoBuf", "MemoryPack", "Bson", "Yaml", "DataAnnotations.Schema"];

    /// <summary>Whether a serializer or a request binder is told to fill the member.</summary>
    public static bool Fills(ISymbol member) =>
        !Skips(member) && member.GetAttributes().Any(attribute => attribute.AttributeClass is { } type && (IsOfSerializer(type) || type.Name is "BindPropertyAttribute" or "ParameterAttribute" && type.IsIn("Microsoft.AspNetCore")));

    /// <summary>Whether serializers are told to leave the member out.</summary>
    public static bool Skips(ISymbol member) => member.GetAttributes().Any(attribute => attribute.AttributeClass is { } type &&
        type.Name is "JsonIgnoreAttribute" or "IgnoreDataMemberAttribute" or "XmlIgnoreAttribute" or "NonSerializedAttribute" or "NotMappedAttribute" or "BindNeverAttribute" or "BsonIgnoreAttribute" or "YamlIgnoreAttribute" or "IgnoreMemberAttribute" or "ProtoIgnoreAttribute" or "MemoryPackIgnoreAttribute");

    /// <summary>Whether a base type or interface reads values of its type argument from data.</summary>
    public static bool IsConverter(INamedTypeSymbol type) =>
        type.Name.EndsWith("Converter", StringComparison.Ordinal) || type.Name.EndsWith("Formatter", StringComparison.Ordinal) ||
        type.Name.EndsWith("Serializer", StringComparison.Ordinal) || type.Name.EndsWith("TypeHandler", StringComparison.Ordinal) ||
        type.Name.EndsWith("Deserializer", StringComparison.Ordinal) || type.Name.EndsWith("Comparer", StringComparison.Ordinal) && type.IsIn("Microsoft.EntityFrameworkCore");

    /// <summary>Whether a converter reads at all: one whose methods that would give a clearance only throw writes, and is harmless.</summary>
    public static bool Reads(INamedTypeSymbol converter, ClearanceCarriers carriers)
    {
        var makers = converter.GetMembers().OfType<IMethodSymbol>()
            .Where(method => carriers.FindIssued(method.ReturnType) is not null || method.Parameters.Any(parameter => parameter.RefKind is RefKind.Out or RefKind.Ref && carriers.FindIssued(parameter.Type) is not null))
            .SelectMany(method => method.DeclaringSyntaxReferences).Select(reference => reference.GetSyntax()).ToArray();
        return makers.Length == 0 || !makers.All(OnlyThrows);
    }

    private static bool OnlyThrows(SyntaxNode declaration) => declaration is BaseMethodDeclarationSyntax method &&
        (method.ExpressionBody?.Expression.IsKind(SyntaxKind.ThrowExpression) == true || method.Body is { Statements: { Count: 1 } statements } && statements[0] is ThrowStatementSyntax);

    private static bool IsOfSerializer(INamedTypeSymbol attribute)
    {
        var space = attribute.NamespaceName();
        return Words.Any(word => space.IndexOf(word, StringComparison.Ordinal) >= 0);
    }
}
