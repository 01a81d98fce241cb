using System.Reflection;

namespace ExportPolicy.Rules.Tests.Packages;

public class OwnGuardTests
{
    // The same build files as in the packages, so that what they promise holds here too.
    [Fact]
    public void ThisTestProject_BearsTheMarkThatTheLibraryLooksFor()
    {
        var marks = typeof(OwnGuardTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>();

        Assert.Contains(marks, mark => mark is { Key: "ExportPolicy.TestProject", Value: "true" });
    }
}
