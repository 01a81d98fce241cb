using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ExportPolicy.Rules.Tests;

/// <summary>What an assembly shows to other assemblies, a line a type or member, as users see it in code.</summary>
internal static class PublicSurface
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    public static string Of(Assembly assembly) => string.Join('\n', assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).SelectMany(Lines));

    private static IEnumerable<string> Lines(Type type) =>
        Members(type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(member => $"  {member}").Prepend(Head(type));

    private static string Head(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
            : type.IsValueType ? "struct" : type.IsAbstract && type.IsSealed ? "static class" : type.IsSealed ? "sealed class" : type.IsAbstract ? "abstract class" : "class";
        var bases = new[] { type.BaseType }.Where(parent => parent is not null && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
            .Concat(type.GetInterfaces().Where(contract => contract.IsPublic).OrderBy(contract => contract.ToString(), StringComparer.Ordinal))
            .Select(parent => Name(parent!))
            .ToList();
        return $"{kind} {type.Namespace}.{Name(type)}{(bases.Count > 0 && !type.IsEnum ? $" : {string.Join(", ", bases)}" : "")}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var field in type.GetFields(All).Where(field => IsSeen(field.Attributes & FieldAttributes.FieldAccessMask, type) && !field.IsSpecialName))
            yield return type.IsEnum
                ? $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}"
                : $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}{(field.IsLiteral ? $" = {Value(field.GetRawConstantValue())}" : "")}";
        foreach (var constructor in type.GetConstructors(All).Where(IsSeen))
            yield return $"new({Parameters(constructor)})";
        foreach (var property in type.GetProperties(All).Where(property => property.GetAccessors(true).Any(IsSeen) && !IsGenerated(property)))
            yield return $"{Modifiers(property.GetAccessors(true)[0])}{Type(new NullabilityInfoContext().Create(property), property.PropertyType)} {(property.GetIndexParameters().Length > 0 ? "this[]" : property.Name)} {{ {Accessors(property)} }}";
        foreach (var method in type.GetMethods(All).Where(method => IsSeen(method) && !IsGenerated(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))))
            yield return $"{Modifiers(method)}{Type(new NullabilityInfoContext().Create(method.ReturnParameter), method.ReturnType)} {method.Name}{Generics(method.GetGenericArguments())}({Parameters(method)})";
    }

    /// <summary>Whether a setter is of the kind that only a constructor or an initializer calls.</summary>
    public static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.FullName == "System.Runtime.CompilerServices.IsExternalInit");

    private static string Accessors(PropertyInfo property)
    {
        var set = property.SetMethod is { } setter && IsSeen(setter)
            ? IsInit(setter) ? " init;" : " set;"
            : "";
        return (property.GetMethod is { } getter && IsSeen(getter) ? "get;" : "") + set;
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
    {
        var direction = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "";
        var many = parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "";
        var self = parameter.Position == 0 && method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return $"{self}{many}{direction}{Type(new NullabilityInfoContext().Create(parameter), parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Default(parameter)}" : "")}";
    }));

    private static string Type(NullabilityInfo nullability, Type type)
    {
        if (type.IsByRef)
            return Type(nullability, type.GetElementType()!);
        var isNullable = !type.IsValueType && !type.IsGenericParameter && (nullability.ReadState == NullabilityState.Nullable || nullability.WriteState == NullabilityState.Nullable);
        var arguments = nullability.GenericTypeArguments;
        var name = arguments.Length > 0 && !type.IsValueType
            ? $"{Name(type).Split('<')[0]}<{string.Join(", ", type.GetGenericArguments().Zip(arguments, (argument, its) => Type(its, argument)))}>"
            : Name(type);
        return name + (isNullable ? "?" : "");
    }

    private static string Name(Type type)
    {
        if (type.IsByRef)
            return Name(type.GetElementType()!);
        if (type.IsArray)
            return $"{Name(type.GetElementType()!)}[]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return $"{Name(underlying)}?";
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        var own = type.Name.Split('`')[0];
        var outer = type is { IsNested: true, IsGenericParameter: false } ? $"{Name(type.DeclaringType!).Split('<')[0]}." : "";
        return $"{outer}{own}{(type.IsGenericType ? Generics(type.GetGenericArguments()) : "")}";
    }

    private static string Generics(Type[] arguments) => arguments.Length > 0 ? $"<{string.Join(", ", arguments.Select(Name))}>" : "";

    private static string Modifiers(MethodBase method) =>
        (method.IsFamily || method.IsFamilyOrAssembly ? "protected " : "") +
        (method.DeclaringType!.IsInterface ? method.IsAbstract ? "" : "default " : method.IsStatic ? "static " : method.IsAbstract ? "abstract " : method.IsVirtual && !method.IsFinal && !method.DeclaringType.IsSealed ? "virtual " : "");

    private static string Default(ParameterInfo parameter) => parameter.RawDefaultValue switch
    {
        null when parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null => "default",
        { } number when parameter.ParameterType.IsEnum => Enum.GetName(parameter.ParameterType, number) ?? Value(number),
        var value => Value(value),
    };

    private static string Value(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static bool IsSeen(MethodBase method) => method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && !method.DeclaringType!.IsSealed);

    private static bool IsSeen(FieldAttributes access, Type type) =>
        access == FieldAttributes.Public || (access is FieldAttributes.Family or FieldAttributes.FamORAssem && !type.IsSealed);

    // What the compiler adds to every record says nothing.
    private static bool IsGenerated(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.Name is "<Clone>$" or "EqualityContract" or "PrintMembers";
}
