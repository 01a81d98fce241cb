using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers.Flow;

/// <summary>What the framework's types and annotations mean for the flow.</summary>
internal static class FrameworkSymbols
{
    private const string Annotations = "System.Diagnostics.CodeAnalysis";

    private static readonly string[] Mutators =
    [
        "Add", "Insert", "Remove", "Clear", "Push", "Pop", "Enqueue", "Dequeue", "Set", "Sort", "Reverse", "TryAdd", "TryRemove", "TryUpdate", "TryTake", "TryPop",
        "TryDequeue", "UnionWith", "ExceptWith", "IntersectWith", "SymmetricExceptWith", "Replace", "Move", "Fill", "Shuffle", "Resize",
    ];

    public static bool IsConditional(IMethodSymbol method) =>
        method.ReturnsVoid && method.GetAttributes().Any(attribute => Is(attribute, "ConditionalAttribute", "System.Diagnostics"));

    public static bool NeverReturns(IMethodSymbol method) => method.GetAttributes().Any(attribute => Is(attribute, "DoesNotReturnAttribute", Annotations));

    /// <summary>The truth of a parameter with which the method does not return.</summary>
    public static bool? DoesNotReturnIf(IParameterSymbol parameter) => Truth(parameter, "DoesNotReturnIfAttribute");

    /// <summary>The result of the method that says that the parameter is not null.</summary>
    public static bool? NotNullWhen(IParameterSymbol parameter) => Truth(parameter, "NotNullWhenAttribute");

    public static bool IsNotNullAfter(IParameterSymbol parameter) => parameter.GetAttributes().Any(attribute => Is(attribute, "NotNullAttribute", Annotations));

    /// <summary>Whether a type is a task: <c>Task</c>, <c>ValueTask</c> or one with a result.</summary>
    public static bool IsTask(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } } };

    /// <summary>Whether a type is what awaiting goes through: an awaiter or a configured task.</summary>
    public static bool IsAwaitable(ITypeSymbol? type) =>
        IsTask(type) || type is INamedTypeSymbol { Name: "TaskAwaiter" or "ValueTaskAwaiter" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable" or "ConfiguredTaskAwaiter" or "ConfiguredValueTaskAwaiter", ContainingNamespace.Name: "CompilerServices" };

    public static ITypeSymbol? ResultOf(ITypeSymbol type) => type is INamedTypeSymbol { TypeArguments.Length: 1 } task ? task.TypeArguments[0] : null;

    public static bool IsIn(ITypeSymbol? type, string name, string space) => type is not null && type.Name == name && type.ContainingNamespace?.ToDisplayString() == space;

    /// <summary>Whether the members of a type pass sequences on, filter and test them as their names say.</summary>
    public static bool IsOfSequences(ITypeSymbol? type) =>
        type is { Name: "Enumerable" or "AsyncEnumerable" or "List" or "Array" or "ImmutableArray" } && type.DeclaringSyntaxReferences.IsEmpty &&
        type.ContainingNamespace?.ToDisplayString() is "System" or "System.Linq" or "System.Collections.Generic" or "System.Collections.Immutable";

    public static bool IsLinq(IMethodSymbol method) => IsIn(method.ContainingType, "Enumerable", "System.Linq") && method.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>Whether a call on a collection changes it, by the names that collections use. One that cannot change gives a changed copy instead.</summary>
    public static bool Mutates(IMethodSymbol method) =>
        method.Name is not ("MoveNext" or "MoveNextAsync") && Mutators.Any(name => method.Name.StartsWith(name, StringComparison.Ordinal)) &&
        method.ContainingType is { IsRecord: false, SpecialType: not SpecialType.System_String } type &&
        type.ContainingNamespace?.ToDisplayString() is not ("System.Collections.Immutable" or "System.Collections.Frozen");

    private static bool? Truth(IParameterSymbol parameter, string name) =>
        parameter.GetAttributes().FirstOrDefault(attribute => Is(attribute, name, Annotations)) is { ConstructorArguments: { Length: 1 } arguments } && arguments[0].Value is bool truth ? truth : null;

    private static bool Is(AttributeData attribute, string name, string space) => IsIn(attribute.AttributeClass, name, space);
}
