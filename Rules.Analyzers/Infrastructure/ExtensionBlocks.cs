using Microsoft.CodeAnalysis;

namespace ExportPolicy.Rules.Analyzers;

/// <summary>The receiver of C# 14 extension members. Its property moved from one interface to another between the Roslyn that these analyzers are built against and the one that runs them, hence the search by name.</summary>
internal static class ExtensionBlocks
{
    private static readonly Func<INamedTypeSymbol, IParameterSymbol?> Receiver = FindReceiver();

    /// <summary>The parameter that an extension block declares for its members, or null for another type.</summary>
    public static IParameterSymbol? ReceiverOf(INamedTypeSymbol? type) => type is null ? null : Receiver(type);

    private static Func<INamedTypeSymbol, IParameterSymbol?> FindReceiver()
    {
        var property = typeof(INamedTypeSymbol).GetProperty("ExtensionParameter") ?? typeof(ITypeSymbol).GetProperty("ExtensionParameter");
        return property is null
            ? _ => null
            : (Func<INamedTypeSymbol, IParameterSymbol?>)property.GetMethod.CreateDelegate(typeof(Func<INamedTypeSymbol, IParameterSymbol?>));
    }
}
