using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>What may answer otherwise the next time it is asked: clocks, chance, the outside world, and state that changes.</summary>
internal static class Impurity
{
    private static readonly HashSet<string> Members =
        ["System.DateTime.Now", "System.DateTime.UtcNow", "System.DateTime.Today", "System.DateTimeOffset.Now", "System.DateTimeOffset.UtcNow", "System.Guid.NewGuid", "System.Guid.CreateVersion7",
         "System.IO.Path.GetTempPath", "System.IO.Path.GetTempFileName", "System.IO.Path.GetRandomFileName", "System.IO.Path.GetFullPath", "System.Globalization.CultureInfo.CurrentCulture", "System.Globalization.CultureInfo.CurrentUICulture", "System.TimeZoneInfo.Local"];

    private static readonly HashSet<string> Types =
        ["System.TimeProvider", "System.Random", "System.Console", "System.Environment", "System.AppContext", "System.Diagnostics.Stopwatch", "System.Diagnostics.Process", "System.Threading.Thread", "System.Security.Cryptography.RandomNumberGenerator"];

    private static readonly string[] Spaces = ["System.IO", "System.Net", "System.Data", "Microsoft.EntityFrameworkCore", "Microsoft.Extensions.Configuration", "Microsoft.Win32"];

    /// <summary>What an operation reads beyond its operands, or null.</summary>
    public static string? Of(IOperation operation)
    {
        var member = operation is IMemberReferenceOperation reference ? reference.Member : operation.CalledMember();
        if (member?.ContainingType is not { } type)
            return null;
        return IsOutside(member, type) || IsState(member) ? member.Name() : null;
    }

    private static bool IsOutside(ISymbol member, INamedTypeSymbol type)
    {
        if (member is IFieldSymbol { IsConst: true } || type.TypeKind == TypeKind.Enum)
            return false;
        var name = type.FullName();
        if (name is "System.Environment" && member.Name == "NewLine" || name is "System.Net.IPAddress" or "System.Net.IPEndPoint")
            return false;
        return Members.Contains($"{name}.{member.Name}") || Types.Contains(name) || type.BaseType is { } parent && Types.Contains(parent.FullName()) ||
            name != "System.IO.Path" && Spaces.Any(type.IsIn);
    }

    // A rule's own fields are its aliases; what is shared by all can be changed by anybody.
    private static bool IsState(ISymbol member) => member switch
    {
        IFieldSymbol { IsStatic: true, IsReadOnly: false, IsConst: false } field => field.ContainingType.TypeKind != TypeKind.Enum,
        IPropertySymbol { IsStatic: true, SetMethod: not null } => true,
        _ => false,
    };
}
