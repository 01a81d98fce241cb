using System.Reflection;
using System.Runtime.CompilerServices;
using ExportPolicy.Rules.Ledger;
using ExportPolicy.Rules.Proving;
using ExportPolicy.Rules.Testing;

namespace ExportPolicy.Rules.Tests;

/// <summary>What the packages show to their users. A change shows in the text files, and is one that reviewers see.</summary>
public class PublicApiTests
{
    [Fact]
    public void PublicApi_OfTheLibrary_IsTheOneOnFile() => GeneratedDoc.IsCurrentFile("Rules/PublicAPI.txt", PublicSurface.Of(typeof(PolicyEngine).Assembly));

    [Fact]
    public void PublicApi_OfTheTestKit_IsTheOneOnFile() => GeneratedDoc.IsCurrentFile("Rules.Testing/PublicAPI.txt", PublicSurface.Of(typeof(TestGate).Assembly));

    [Fact]
    public void PublicApi_OfTheLedger_IsTheOneOnFile() => GeneratedDoc.IsCurrentFile("Rules.Ledger/PublicAPI.txt", PublicSurface.Of(typeof(DecisionLedger).Assembly));

    [Fact]
    public void PublicApi_OfProving_IsTheOneOnFile() => GeneratedDoc.IsCurrentFile("Rules.Proving/PublicAPI.txt", PublicSurface.Of(typeof(Proof).Assembly));

    // Only the library issues clearances: no friend may.
    [Fact]
    public void Library_HasNoFriends() => Assert.Empty(typeof(PolicyEngine).Assembly.GetCustomAttributes<InternalsVisibleToAttribute>());

    [Fact]
    public void Library_NamesNoTypeOfTheEngine() => Assert.DoesNotContain("ISession", PublicSurface.Of(typeof(PolicyEngine).Assembly), StringComparison.Ordinal);
}
