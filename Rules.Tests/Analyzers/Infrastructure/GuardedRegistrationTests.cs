using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using ExportPolicy.Rules.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ExportPolicy.Rules.Tests.Analyzers.Infrastructure;

/// <summary>EXP1009: an analyzer that fails is an error where it failed, whatever it was doing.</summary>
public sealed class GuardedRegistrationTests
{
    private static readonly AnalyzerCase Program = Analyze.Source("class C { void M() => GC.Collect(); }");

    // All that an analyzer can register with: a kind that is added later has to be thrown in as well.
    public static TheoryData<string> Kinds =>
        [.. typeof(GuardedRegistration).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(method => method.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Action_ThatThrows_IsAnErrorAtItsPlace(string kind)
    {
        var error = Assert.Single(await Run(kind, new InvalidOperationException("It broke\non two lines.")));

        Assert.Equal(("EXP1009", DiagnosticSeverity.Error, Place(kind)), (error.Id, error.Severity, Text(error)));
        var message = error.GetMessage(CultureInfo.InvariantCulture);
        Assert.Contains($"'{Subject(kind)}'", message, StringComparison.Ordinal);
        Assert.Contains("ThrowingAnalyzer failed with InvalidOperationException: It broke on two lines. Please report it", message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Action_ThatThrowsWithoutTheLibrary_IsAnErrorToo(string kind) =>
        Assert.Equal("EXP1009", Assert.Single(await Run(kind, new InvalidOperationException("It broke."), Program.WithoutLibrary())).Id);

    // The compiler cancels what it no longer needs; a cancellation that nobody asked for it reports itself, as AD0001.
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Action_ThatIsCancelled_HasNotFailed(string kind) =>
        Assert.Equal("AD0001", Assert.Single(await Run(kind, new OperationCanceledException())).Id);

    private static Task<ImmutableArray<Diagnostic>> Run(string kind, Exception failure, AnalyzerCase? program = null) =>
        (program ?? Program).Compilation().WithAnalyzers([new ThrowingAnalyzer(kind, failure)], AnalyzerRun.Options(program ?? Program)).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    private static string Text(Diagnostic error) => error.Location.SourceTree?.ToString().Substring(error.Location.SourceSpan.Start, error.Location.SourceSpan.Length) ?? "no place";

    private static string Place(string kind) => kind switch
    {
        nameof(GuardedRegistration.OnOperation) or nameof(GuardedRegistration.OnSyntax) => "GC.Collect()",
        nameof(GuardedRegistration.OnOperationBlock) or nameof(GuardedRegistration.OnSymbol) => "M",
        nameof(GuardedRegistration.OnTree) => "", // the start of the file
        _ => "no place",
    };

    private static string Subject(string kind) => Place(kind) is "GC.Collect()" or "M" ? "M" : Program.Name;
}
