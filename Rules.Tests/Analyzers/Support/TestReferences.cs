using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace ExportPolicy.Rules.Tests.Analyzers;

/// <summary>What a case references: the framework that runs the tests, the library, and the abstractions that applications use beside it.</summary>
internal static class TestReferences
{
    private static readonly Type[] Beside = [typeof(IServiceCollection), typeof(ILogger), typeof(IOptions<>), typeof(IChangeToken)];

    private static readonly string Runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private static readonly Lazy<ImmutableArray<MetadataReference>> Framework = new(() => Load(Runtime));

    private static readonly Lazy<ImmutableArray<MetadataReference>> AspNetCore = new(() =>
        Load(Path.Combine(Path.GetFullPath(Path.Combine(Runtime, "../..")), "Microsoft.AspNetCore.App", Path.GetFileName(Runtime))));

    private static readonly Lazy<ImmutableArray<MetadataReference>> Library = new(() =>
    [
        MetadataReference.CreateFromFile(typeof(Transfer).Assembly.Location),
        .. Beside.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)),
    ]);

    private static readonly Lazy<ImmutableArray<MetadataReference>> Warehouse = new(() => [MetadataReference.CreateFromFile(typeof(Shipping.Desk).Assembly.Location)]);

    /// <summary>The references of a case.</summary>
    public static IEnumerable<MetadataReference> Of(bool library, bool aspNetCore, bool warehouse)
    {
        IEnumerable<MetadataReference> all = [.. Framework.Value, .. aspNetCore ? AspNetCore.Value : [], .. library ? Library.Value : [], .. warehouse ? Warehouse.Value : []];
        // ASP.NET Core brings some of the abstractions itself; the compiler refuses two of one identity.
        return all.DistinctBy(each => Path.GetFileName(each.Display), StringComparer.OrdinalIgnoreCase);
    }

    private static ImmutableArray<MetadataReference> Load(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.dll").Where(IsManaged).Order(StringComparer.Ordinal).Select(file => MetadataReference.CreateFromFile(file))];

    private static bool IsManaged(string file)
    {
        using var stream = File.OpenRead(file);
        using var reader = new System.Reflection.PortableExecutable.PEReader(stream);
        return reader.HasMetadata;
    }
}
