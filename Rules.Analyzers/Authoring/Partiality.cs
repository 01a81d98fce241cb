using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>What throws for some facts: null where something is dereferenced, no elements, no such element, text that cannot be read, zero.</summary>
internal static class Partiality
{
    private static readonly HashSet<string> OfElements = ["First", "Last", "Single", "ElementAt", "Max", "Min", "Average"];

    /// <summary>What an operation needs of its operands in order not to throw, or null.</summary>
    public static Need? Of(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }, Instance: { } nullable } => NotNull(nullable.Syntax),
        IConversionOperation { IsImplicit: false, OperatorMethod: null, Conversion.IsNullable: true } cast when IsNullable(cast.Operand.Type) && !IsNullable(cast.Type) => NotNull(cast.Operand.Syntax),
        IConversionOperation { IsTryCast: false, Conversion: { IsReference: true, IsImplicit: false }, Syntax: CastExpressionSyntax syntax } cast => Cast(cast.Operand, syntax.Type),
        IInvocationOperation call when OfCall(call) is { } need => need,
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } whole } when IsOfCollection(whole.Type) => Element(whole),
        IArrayElementReferenceOperation { ArrayReference: var whole } => Element(whole),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder } division when Throws(division.Type) && IsOfFacts(division.RightOperand.Bare()) => NotZero(division.RightOperand),
        IMemberReferenceOperation { Instance: { } instance } => OfReceiver(instance),
        _ => null,
    };

    private static Need? OfCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.ContainingType.FullName() == "System.Linq.Enumerable" && call.Arguments.FirstOrDefault()?.Value.Bare() is { } source)
            return OfReceiver(source) ?? (OfElements.Contains(method.Name) && Throws(call, source) ? OfSequence(call, source) : null);
        if (method.IsStatic)
            return method.Name is "Parse" or "ParseExact" && method.IsIn("System") && call.Arguments.FirstOrDefault(argument => argument.Value.Type?.SpecialType == SpecialType.System_String)?.Value is { ConstantValue.HasValue: false } text ? Readable(text, method) : null;
        if (call.Instance is not { } instance)
            return null;
        return OfReceiver(instance) ?? (method.Name is "Substring" or "Remove" && instance.Type?.SpecialType == SpecialType.System_String ? Element(instance) : null);
    }

    // Only what is declared to be null at times and forced with '!': of the rest the compiler warns.
    private static Need? OfReceiver(IOperation receiver)
    {
        if (receiver is IConversionOperation { IsTryCast: true, Syntax: BinaryExpressionSyntax { Right: TypeSyntax wanted } } cast)
            return Cast(cast.Operand, wanted);
        var (annotation, type) = receiver switch
        {
            IPropertyReferenceOperation property => (property.Property.NullableAnnotation, property.Type),
            IFieldReferenceOperation field => (field.Field.NullableAnnotation, field.Type),
            IInvocationOperation call => (call.TargetMethod.ReturnNullableAnnotation, call.Type),
            _ => (NullableAnnotation.None, null),
        };
        return annotation == NullableAnnotation.Annotated && type is { IsReferenceType: true } && IsForced(receiver.Syntax) ? NotNull(receiver.Syntax) : null;
    }

    // A group of a query is never empty, and the largest of what may be null is null where there is none.
    private static bool Throws(IInvocationOperation call, IOperation source) =>
        source.Type?.Name != "IGrouping" && !(call.TargetMethod.Name is "Max" or "Min" or "Average" && (call.Type is { IsReferenceType: true } || IsNullable(call.Type)));

    private static Need OfSequence(IInvocationOperation call, IOperation source)
    {
        var isAny = call.TargetMethod.Name is "First" or "Last" or "Max" or "Min" or "Average" && !(call.TargetMethod.Name is "First" or "Last" && call.Arguments.Length > 1);
        return new Need(source.Syntax, $"'{source.Syntax.Code()}' has no such element", isAny ? $"{Guards.Bare(source.Syntax)}.Any()" : null);
    }

    private static Need NotNull(SyntaxNode value) => new(value, $"'{Guards.Bare(value).Code()}' is null", $"{Guards.Bare(value)} != null");

    private static Need NotZero(IOperation divisor) => new(divisor.Syntax, $"'{divisor.Syntax.Code()}' is 0", $"{Guards.Bare(divisor.Syntax)} != 0");

    private static Need Cast(IOperation value, TypeSyntax type) => new(value.Syntax, $"'{value.Syntax.Code()}' is no {type.Code()}", $"{Guards.Bare(value.Syntax)} is {type}");

    private static Need Element(IOperation whole) => new(whole.Syntax, $"'{whole.Syntax.Code()}' has no such element", null);

    private static Need Readable(IOperation text, IMethodSymbol method) => new(text.Syntax, $"{method.Name()} cannot read '{text.Syntax.Code()}'", null);

    private static bool IsForced(SyntaxNode value)
    {
        var outer = value.Parent;
        while (outer is ParenthesizedExpressionSyntax)
            outer = outer.Parent;
        return outer.IsKind(SyntaxKind.SuppressNullableWarningExpression);
    }

    private static bool IsNullable(ITypeSymbol? type) => type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static bool IsOfCollection(ITypeSymbol? type) => type is not null && (type.SpecialType == SpecialType.System_String || type.IsIn("System.Collections"));

    private static bool Throws(ITypeSymbol? type) =>
        (IsNullable(type) ? ((INamedTypeSymbol)type!).TypeArguments[0] : type)?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Decimal;

    // What the rule set itself fixes is not up to the facts.
    private static bool IsOfFacts(IOperation divisor) => divisor switch
    {
        { ConstantValue.HasValue: true } or IFieldReferenceOperation { Field.IsStatic: true } => false,
        IMemberReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation => true,
        IInvocationOperation call => call.TargetMethod.ContainingType.FullName() == "System.Linq.Enumerable",
        _ => false,
    };
}
