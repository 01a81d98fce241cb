using System.Reflection;

namespace ExportPolicy.Rules;

/// <summary>Whether this process runs tests: one of its assemblies says so of itself.</summary>
internal static class TestProject
{
    public const string Key = "ExportPolicy.TestProject";

    public static bool IsLoaded => AppDomain.CurrentDomain.GetAssemblies().Any(assembly => assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Any(metadata => metadata.Key == Key && string.Equals(metadata.Value, "true", StringComparison.OrdinalIgnoreCase)));

    public static void Demand(string member)
    {
        if (!IsLoaded)
            throw new InvalidOperationException(
                $"{member} is for tests, and no assembly of this process is a test project; expected one with AssemblyMetadata(\"{Key}\", \"true\"), which projects with IsTestProject get. Use the gate that AddExportPolicy registers.");
    }
}
