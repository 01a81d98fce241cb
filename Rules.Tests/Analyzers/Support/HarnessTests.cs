using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Xunit.Sdk;

namespace ExportPolicy.Rules.Tests.Analyzers;

/// <summary>The harness itself: it must fail where a case does, and say where.</summary>
public sealed class HarnessTests
{
    [Fact]
    public Task Case_OfTopLevelStatements_Verifies() => Analyze.Source("""Console.WriteLine(typeof(Transfer));""").Verify();

    [Fact]
    public async Task Case_ThatDoesNotCompile_FailsAndShowsTheLine()
    {
        var failure = await Fails(Analyze.Source("int a = b;"));
        Assert.Contains("^ not expected: CS0103", failure, StringComparison.Ordinal);
    }

    [Fact]
    public Task Case_WithAMarkedError_Verifies() => Analyze.Source("int a = {|CS0103:b|};").Verify();

    [Fact]
    public async Task Case_WithAMarkAtAnotherPlace_Fails()
    {
        var failure = await Fails(Analyze.Source("int {|CS0103:a|} = b;"));
        Assert.Contains("^ expected CS0103, not reported", failure, StringComparison.Ordinal);
        Assert.Contains("^ not expected: CS0103", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_ThatExpectsWhatIsNotReported_Fails() =>
        Assert.Contains("expected EXP9999 outside the files", await Fails(Analyze.Source("class A;").Expect("EXP9999")), StringComparison.Ordinal);

    [Fact]
    public Task Case_ReferencingAnotherProject_SeesIt() =>
        Analyze.Source("_ = new Lib.Thing();").Referencing(Analyze.Source("namespace Lib; public class Thing;").Named("Lib")).Verify();

    [Fact]
    public Task Case_WithoutLibrary_DoesNotSeeIt() => Analyze.Source("_ = typeof({|CS0246:Transfer|});").WithoutLibrary().Verify();

    [Fact]
    public Task Case_WithASymbol_CompilesItsBranch() => Analyze.Source("#if ON\n_ = {|CS0103:on|};\n#endif\n;").Defining("ON").Verify();

    [Fact]
    public Task Case_WithAspNetCore_SeesIt() => Analyze.Source("_ = typeof(Microsoft.AspNetCore.Mvc.ControllerBase);").WithAspNetCore().Verify();

    [Fact]
    public void Markup_Nested_GivesBothSpans()
    {
        var markup = Markup.Parse("a{|X1,X2:b{|X3:c|}|}d { | }");
        Assert.Equal("abcd { | }", markup.Text);
        Assert.Equal([("X3", new TextSpan(2, 1)), ("X1", new TextSpan(1, 2)), ("X2", new TextSpan(1, 2))], markup.Marks);
    }

    [Fact]
    public void Markup_NotClosed_IsRefused() => Assert.Throws<FormatException>(() => Markup.Parse("{|X1:a"));

    [Fact]
    public Task Fix_IsAppliedAndVerified() => Analyze.Source("int a = {|CS0103:b|} + {|CS0103:c|};").VerifyFix(new Zero(), "int a = 0 + {|CS0103:c|};");

    [Fact]
    public Task FixAll_IsAppliedToAll() => Analyze.Source("int a = {|CS0103:b|} + {|CS0103:c|};").VerifyFixAll(new Zero(), "int a = 0 + 0;");

    [Fact]
    public Task NoFix_WhereNoneIsOffered_Verifies() => Analyze.Source("int a = 0;").VerifyNoFix(new Zero());

    [Fact]
    public async Task NoFix_WhereOneIsOffered_Fails() =>
        await Assert.ThrowsAnyAsync<XunitException>(() => Analyze.Source("int a = b;").VerifyNoFix(new Zero()));

    private static async Task<string> Fails(AnalyzerCase project) =>
        (await Assert.ThrowsAnyAsync<XunitException>(project.Verify)).Message;

    /// <summary>A fix to test with: writes 0 for an unknown name.</summary>
    private sealed class Zero : CodeFixProvider
    {
        public override ImmutableArray<string> FixableDiagnosticIds => ["CS0103"];

        public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

        public override Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            context.RegisterCodeFix(CodeAction.Create("Write 0", Write, "zero"), context.Diagnostics);
            return Task.CompletedTask;

            async Task<Document> Write(CancellationToken cancellation)
            {
                var text = await context.Document.GetTextAsync(cancellation);
                return context.Document.WithText(text.Replace(context.Span, "0"));
            }
        }
    }
}
